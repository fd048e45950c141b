package com.example.countmergedintoconcurrentmap;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

// Asked and changed in one step; what is reckoned from another entry loses nothing.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Map<String, Integer> VISITS = new ConcurrentHashMap<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    String page = event.get("page");
    VISITS.merge(page, 1, Integer::sum);
    VISITS.compute("all", (name, before) -> before == null ? 1 : before + 1);
    VISITS.put("doubled", VISITS.getOrDefault("all", 0) * 2);
    return page + " " + VISITS.get(page);
  }
}
