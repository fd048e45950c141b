package com.example.printwhileloading;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// There is no invocation yet that the line could belong to.
public class Handler implements RequestHandler<Map<String, String>, String> {
  static {
    System.out.println("loaded");
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return "done";
  }
}
