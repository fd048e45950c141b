package com.example.settingsputifabsent;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

// What is kept for all is nobody's, what is a tenant's is kept under its key.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Map<String, String> SETTINGS = new ConcurrentHashMap<>();
  private static final AtomicReference<String> REGION = new AtomicReference<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    String stage = SETTINGS.computeIfAbsent("stage", name -> System.getenv("STAGE"));
    SETTINGS.putIfAbsent("function", context.getFunctionName());
    String prefix = SETTINGS.computeIfAbsent(event.get("tenant"), tenant -> "tenant-" + tenant);
    REGION.compareAndSet(null, System.getenv("AWS_REGION"));
    return stage + prefix + REGION.get();
  }
}
