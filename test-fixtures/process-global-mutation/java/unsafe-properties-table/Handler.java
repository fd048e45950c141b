package com.example.propertiestable;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.Properties;

// The table of the system's properties is one for the process.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    Properties properties = System.getProperties();
    properties.put("http.proxyHost", event.get("proxy")); // hazard: process-global-mutation/environment
    return System.getProperty("http.proxyHost");
  }
}
