package com.example.computeifabsent;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

// The map asks and stores in one step.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Map<String, String> CACHE = new ConcurrentHashMap<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return CACHE.computeIfAbsent(event.get("key"), key -> key.toUpperCase(Locale.ROOT));
  }
}
