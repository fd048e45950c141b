package com.example.methodnamedlikefield;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// A method of the same name as the field is still the method where it is called.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private String customer = "";

  private void customer(String name) {
    customer = name; // hazard: shared-mutable-state/requestData
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    customer(event.get("customer"));
    return "Order of " + customer;
  }
}
