package com.example.counterinsynchronizedblock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// Every access holds the same lock.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Object LOCK = new Object();
  private static int invocations;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    int number;
    synchronized (LOCK) {
      invocations++;
      number = invocations;
    }
    return "call " + number;
  }
}
