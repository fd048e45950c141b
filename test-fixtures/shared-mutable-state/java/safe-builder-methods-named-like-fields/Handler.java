package com.example.buildermethodsnamedlikefields;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// The shared object has fields of the names that its builder's methods have: to read a field calls no method.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final Limits limits;

  public Handler() {
    limits = Limits.ofOrders();
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return limits.describe(event.get("order"));
  }
}
