package com.example.stringbuilderinfield;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// The builder holds the texts of all invocations, and `append` of two threads mixes them.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final StringBuilder text = new StringBuilder();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    text.setLength(0); // hazard: shared-mutable-state/unsynchronised
    return text.append("Hello ").toString();
  }
}
