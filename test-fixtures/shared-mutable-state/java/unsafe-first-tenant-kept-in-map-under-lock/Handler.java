package com.example.firsttenantkeptinmapunderlock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.HashMap;
import java.util.Map;

// One key for all: the lock only makes the others wait until the first tenant is kept.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final Map<String, String> settings = new HashMap<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    synchronized (settings) {
      if (!settings.containsKey("prefix")) {
        settings.put("prefix", "tenant-" + event.get("tenant")); // hazard: shared-mutable-state/firstRequestWins
      }
      return settings.get("prefix");
    }
  }
}
