package com.example.counterinsynchronizedmethod;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// Every access holds the same lock.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private int invocations;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return "call " + next();
  }

  private synchronized int next() {
    invocations++;
    return invocations;
  }
}
