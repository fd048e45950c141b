package com.example.metricsnamedforthetenant;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsFactory;

// The namespace is one for all invocations: A's order is counted for B's tenant.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Metrics METRICS = MetricsFactory.getMetricsInstance();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    METRICS.setNamespace(event.get("tenant")); // hazard: leaky-context/persistentAttributes
    // seam: named
    METRICS.addMetadata("order", event.get("order"));
    METRICS.addMetric("orders", 1);
    METRICS.flush();
    return "done";
  }
}
