package com.example.plainmapascache;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.HashMap;
import java.util.Map;

// Two threads that put at the same time damage a `HashMap`; a third may never come back from `get`.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Map<String, Integer> LENGTHS = new HashMap<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    String key = event.get("key");
    LENGTHS.put(key, key.length()); // hazard: shared-mutable-state/unsynchronised
    return LENGTHS.toString();
  }
}
