package com.example.arrayelement;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// An array of the handler is one for all invocations.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final String[] parts = new String[2];

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    parts[0] = event.get("first"); // hazard: shared-mutable-state/requestData
    return parts[0];
  }
}
