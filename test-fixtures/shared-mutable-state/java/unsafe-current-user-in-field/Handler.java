package com.example.currentuserinfield;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// One object of the handler serves all threads: A stores its user, B stores its own, and A greets B's user.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private String currentUser;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    currentUser = event.get("user"); // hazard: shared-mutable-state/requestData
    // seam: stored
    return greeting();
  }

  private String greeting() {
    return "Hello " + currentUser;
  }
}
