package com.example.exitonbadinput;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// The process ends, with every invocation in it.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    if (!event.containsKey("id")) {
      System.exit(1); // hazard: process-exit/exit
    }
    // seam: accepted
    return event.get("id");
  }
}
