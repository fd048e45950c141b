package com.example.volatilecounter;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// `volatile` makes a write visible, but not the addition one step.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static volatile long bytes;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    bytes += event.get("body").length(); // hazard: shared-mutable-state/readModifyWrite
    return Long.toString(bytes);
  }
}
