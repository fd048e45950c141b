package com.example.requestunderfixedkey;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

// Each operation of the map is safe, but the entry `user` is one for all invocations.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Map<String, String> STATE = new ConcurrentHashMap<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    STATE.put("user", event.get("user")); // hazard: shared-mutable-state/requestData
    return "Hello " + STATE.get("user");
  }
}
