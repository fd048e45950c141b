package com.example.firsttenantkeptinatomicreference;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

// Whoever comes first decides for all.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final AtomicReference<String> prefix = new AtomicReference<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    if (prefix.get() == null) {
      prefix.set("tenant-" + event.get("tenant")); // hazard: shared-mutable-state/firstRequestWins
    }
    return prefix.get();
  }
}
