package com.example.stringbuilderinlocal;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// The builder belongs to the invocation.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    StringBuilder text = new StringBuilder();
    text.append("Hello ").append(event.get("user"));
    return text.toString();
  }
}
