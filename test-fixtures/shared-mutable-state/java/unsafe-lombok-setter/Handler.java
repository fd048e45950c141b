package com.example.lomboksetter;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// Lombok writes `setCustomer`; the session is one for all.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Session SESSION = new Session();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    SESSION.setCustomer(event.get("customer"));
    return greet();
  }

  private String greet() {
    return "Hello " + SESSION.getCustomer();
  }
}
