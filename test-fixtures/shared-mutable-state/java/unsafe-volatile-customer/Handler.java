package com.example.volatilecustomer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// `volatile` shows the other request's customer the sooner.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private volatile String customer;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    customer = event.get("customer"); // hazard: shared-mutable-state/requestData
    return greet();
  }

  private String greet() {
    return "Hello " + customer;
  }
}
