package com.example.matcher;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

// A matcher holds one input and its position.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Matcher ID = Pattern.compile("[a-z]+-\\d+").matcher(""); // hazard: unsafe-shared-object/oneUserAtATime

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return ID.reset(event.get("id")).matches() ? "ok" : "wrong";
  }
}
