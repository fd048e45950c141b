package com.example.concurrentmapput;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

// The value is stored under a key that identifies it, and each operation is safe.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final ConcurrentMap<String, Integer> LENGTHS = new ConcurrentHashMap<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    String key = event.get("key");
    LENGTHS.put(key, key.length());
    return "length " + LENGTHS.get(key);
  }
}
