package com.example.loggingcontextemptiedbysome;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// This one goes on with what the request before it has left.
public class SecondHandler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    Attach.tenant(event.get("tenant"));
    return "done";
  }
}
