package com.example.containsthenputunderlock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

// Check and act hold one lock, and so does every read.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Map<String, String> CACHE = new HashMap<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    String key = event.get("key");
    synchronized (CACHE) {
      if (!CACHE.containsKey(key)) {
        CACHE.put(key, key.toUpperCase(Locale.ROOT));
      }
      return CACHE.get(key);
    }
  }
}
