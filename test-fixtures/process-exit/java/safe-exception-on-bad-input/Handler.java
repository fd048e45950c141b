package com.example.exceptiononbadinput;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// An exception fails this invocation alone.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    if (!event.containsKey("id")) {
      throw new IllegalArgumentException("no id");
    }
    // seam: accepted
    return event.get("id");
  }
}
