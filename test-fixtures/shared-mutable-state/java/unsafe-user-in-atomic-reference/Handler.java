package com.example.userinatomicreference;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

// Each step is atomic; between the two of them another invocation sets its own user.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final AtomicReference<String> CURRENT = new AtomicReference<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    CURRENT.set(event.get("user")); // hazard: shared-mutable-state/requestData
    return "orders of " + CURRENT.get();
  }
}
