package com.example.prefixforeachtenant;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

// What is kept is kept for the tenant that it was made for.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Map<String, String> PREFIXES = new ConcurrentHashMap<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return PREFIXES.computeIfAbsent(event.get("tenant"), tenant -> "tenant-" + tenant);
  }
}
