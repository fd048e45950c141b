package com.example.counter;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// Two threads read the same count, both add one, and one of the two is lost.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private int invocations;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    invocations++; // hazard: shared-mutable-state/readModifyWrite
    return "call " + invocations;
  }
}
