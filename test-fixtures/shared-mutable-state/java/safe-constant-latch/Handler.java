package com.example.constantlatch;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// Every invocation writes the same constant, and none writes it back.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static volatile boolean coldStart = true;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    boolean cold = coldStart;
    coldStart = false;
    return cold ? "cold" : "warm";
  }
}
