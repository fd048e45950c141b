package com.example.metricsdefaultsperrequest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsFactory;
import java.util.Map;

// The default dimensions are one set for all invocations.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Metrics METRICS = MetricsFactory.getMetricsInstance();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    METRICS.setNamespace(event.get("tenant")); // hazard: leaky-context/persistentAttributes
    return "done";
  }
}
