package com.example.aliasofstaticmap;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.HashMap;
import java.util.Map;

// The local variable names the same map as the static field.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Map<String, String> STATE = new HashMap<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    Map<String, String> state = STATE;
    state.put("user", event.get("user")); // hazard: shared-mutable-state/requestData
    return "Hello " + STATE.get("user");
  }
}
