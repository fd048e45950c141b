package com.example.lockofeachinvocation;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// Each invocation locks an object of its own, which keeps nobody out.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static int invocations;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    Object lock = new Object();
    synchronized (lock) {
      invocations++; // hazard: shared-mutable-state/readModifyWrite
      return "call " + invocations;
    }
  }
}
