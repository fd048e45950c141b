package com.example.handlerofplainclass;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Map;

// The runtime calls the method that is configured; it needs no interface.
public class Handler {
  private String order;

  public String handleRequest(Map<String, String> event, Context context) {
    order = event.get("order"); // hazard: shared-mutable-state/requestData
    return "placed " + order;
  }
}
