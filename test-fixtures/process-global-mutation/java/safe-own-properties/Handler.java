package com.example.ownproperties;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.Properties;

// A table of the invocation's own.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    Properties properties = new Properties();
    properties.put("user", event.get("user"));
    // seam: set
    return properties.getProperty("user");
  }
}
