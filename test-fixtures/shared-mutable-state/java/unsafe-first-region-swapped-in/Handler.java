package com.example.firstregionswappedin;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

// Whoever finds nothing there leaves its own region for all.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final AtomicReference<String> REGION = new AtomicReference<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    REGION.compareAndSet(null, event.get("region")); // hazard: shared-mutable-state/firstRequestWins
    return REGION.get();
  }
}
