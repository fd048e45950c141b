package com.example.threadlocalremoved;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// Each thread serves one invocation at a time and takes its value off at the end.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final ThreadLocal<String> USER = new ThreadLocal<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    USER.set(event.get("user"));
    try {
      return greeting();
    } finally {
      USER.remove();
    }
  }

  private static String greeting() {
    return "Hello " + USER.get();
  }
}
