package com.example.print;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// The line has no request id: lines of invocations that run at the same time cannot be told apart.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    System.out.println("started " + event.get("id")); // hazard: uncorrelated-log/rawStream
    System.err.printf("still running%n");
    return "done";
  }
}
