package com.example.settingskeptinmapunderlock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.HashMap;
import java.util.Map;

// What is kept under a fixed key is nobody's; what is a tenant's is kept under its key, or replaced by each.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final Map<String, String> settings = new HashMap<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    String tenant = event.get("tenant");
    synchronized (settings) {
      if (!settings.containsKey("stage")) settings.put("stage", System.getenv("STAGE"));
      if (!settings.containsKey(tenant)) settings.put(tenant, "tenant-" + tenant);
      settings.put("current", tenant);
      return settings.get("stage") + settings.get(tenant) + settings.get("current");
    }
  }
}
