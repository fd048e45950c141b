package com.example.propertiestable;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.Properties;

// Javadoc of java.util.Properties: threads may share one object without synchronising.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Properties LIMITS = new Properties();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    LIMITS.putIfAbsent(event.get("tenant"), Limits.of(event.get("tenant")));
    return LIMITS.getProperty(event.get("tenant"));
  }
}

class Limits {
  private Limits() {}

  static String of(String tenant) {
    return System.getenv("LIMIT_" + tenant);
  }
}
