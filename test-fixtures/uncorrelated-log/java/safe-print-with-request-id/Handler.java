package com.example.printwithrequestid;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// The line says which invocation it belongs to.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    System.out.println(context.getAwsRequestId() + " started");
    return "done";
  }
}
