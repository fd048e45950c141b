package com.example.metricswithdimension;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsFactory;

// The namespace is set while the class is loaded; a dimension belongs to the invocation that adds it.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Metrics METRICS = MetricsFactory.getMetricsInstance();

  static {
    METRICS.setNamespace("shop");
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    METRICS.addDimension("tenant", event.get("tenant"));
    // seam: named
    METRICS.addMetadata("order", event.get("order"));
    METRICS.addMetric("orders", 1);
    METRICS.flush();
    return "done";
  }
}
