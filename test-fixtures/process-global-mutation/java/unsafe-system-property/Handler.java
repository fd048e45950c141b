package com.example.systemproperty;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// Properties belong to the process: every other invocation reads the new value.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    System.setProperty("app.region", event.get("region")); // hazard: process-global-mutation/environment
    // seam: set
    return System.getProperty("app.region");
  }
}
