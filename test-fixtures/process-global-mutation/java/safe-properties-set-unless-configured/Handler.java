package com.example.propertiessetunlessconfigured;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// What is set already stays: after the first request nothing is changed any more.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final String STARTED = "com.example.started";

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    Defaults.put("otel.exporter.timeout", System.getenv("EXPORTER_TIMEOUT"));
    return readiness();
  }

  private static synchronized String readiness() {
    if (System.getProperty(STARTED) != null) return "warm";
    System.setProperty(STARTED, "true");
    return "cold";
  }
}

class Defaults {
  private Defaults() {}

  static void put(String name, String value) {
    if (!isConfigured(name)) System.setProperty(name, value);
  }

  private static boolean isConfigured(String name) {
    return System.getProperty(name) != null || System.getenv(name) != null;
  }
}
