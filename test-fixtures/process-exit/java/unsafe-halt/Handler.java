package com.example.halt;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// `halt` ends the process at once.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    if (event.isEmpty()) {
      Runtime.getRuntime().halt(2); // hazard: process-exit/exit
    }
    return "done";
  }
}
