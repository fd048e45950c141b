package com.example.putifabsent;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

// The map asks and stores in one step.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final ConcurrentMap<String, String> CACHE = new ConcurrentHashMap<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    String key = event.get("key");
    CACHE.putIfAbsent(key, key.toUpperCase(Locale.ROOT));
    return CACHE.get(key);
  }
}
