package com.example.volatilemarkofnorequest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.Instant;
import java.util.Map;

// Whole and visible at once, and any recent value will do: little harm.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private volatile Instant lastUse = Instant.EPOCH;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    Instant before = lastUse;
    lastUse = Instant.now(); // hazard: shared-mutable-state/unsynchronised@low
    return "used before at " + before;
  }
}
