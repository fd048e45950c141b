package com.example.getnullthenput;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

// The same with `get`, on a map that is not even made for threads.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Map<String, String> CACHE = new HashMap<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    String key = event.get("key");
    String value = CACHE.get(key);
    if (value == null) { // hazard: check-then-act/staleCheck
      value = key.toUpperCase(Locale.ROOT);
      CACHE.put(key, value);
    }
    return value;
  }
}
