package com.example.containsthenput;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

// Two threads find no entry and both load; the second one throws the first one's entry away.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Map<String, String> CACHE = new ConcurrentHashMap<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    String key = event.get("key");
    if (!CACHE.containsKey(key)) { // hazard: check-then-act/staleCheck
      CACHE.put(key, load(key));
    }
    return CACHE.get(key);
  }

  private String load(String key) {
    return key.toUpperCase(Locale.ROOT);
  }
}
