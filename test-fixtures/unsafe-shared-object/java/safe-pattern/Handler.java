package com.example.pattern;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.regex.Pattern;

// A pattern is immutable; each input gets a matcher of its own.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Pattern ID = Pattern.compile("[a-z]+-\\d+");

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return ID.matcher(event.get("id")).matches() ? "ok" : "wrong";
  }
}
