package com.example.firsttenantputifabsent;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

// One step, and the first tenant decides for all.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Map<String, String> SETTINGS = new ConcurrentHashMap<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    String tenant = event.get("tenant");
    return SETTINGS.computeIfAbsent("prefix", name -> "tenant-" + tenant); // hazard: shared-mutable-state/firstRequestWins
  }
}
