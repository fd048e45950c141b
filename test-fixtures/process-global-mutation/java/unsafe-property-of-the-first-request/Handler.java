package com.example.propertyofthefirstrequest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// What the first request brings is left for all of the others.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    if (System.getProperty("tenant.region") == null) {
      System.setProperty("tenant.region", event.get("region")); // hazard: process-global-mutation/environment
    }
    return System.getProperty("tenant.region");
  }
}
