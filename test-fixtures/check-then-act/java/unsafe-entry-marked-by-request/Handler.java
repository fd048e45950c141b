package com.example.entrymarkedbyrequest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

// The mark is the same for all, but each key has its own: two requests with one key both find it missing.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Map<String, Boolean> SEEN = new ConcurrentHashMap<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    if (!SEEN.containsKey(event.get("id"))) { // hazard: check-then-act/staleCheck@medium
      SEEN.put(event.get("id"), true);
      return "first";
    }
    return "again";
  }
}
