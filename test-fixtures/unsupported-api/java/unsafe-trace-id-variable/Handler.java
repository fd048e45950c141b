package com.example.traceidvariable;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// The variable is not set where invocations run side by side.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return System.getenv("_X_AMZN_TRACE_ID"); // hazard: unsupported-api/traceIdVariable
  }
}
