package com.example.countputintoconcurrentmap;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

// The map keeps each step whole, not what two of them mean together.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Map<String, Integer> VISITS = new ConcurrentHashMap<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    String page = event.get("page");
    int before = VISITS.getOrDefault(page, 0);
    VISITS.put(page, before + 1); // hazard: shared-mutable-state/readModifyWrite
    return page + " " + VISITS.get(page);
  }
}
