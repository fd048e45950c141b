package com.example.textthatisnopath;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// The text only looks like a path: it is told to a person.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    String hint = "Look into /tmp/report.txt of the old machine";
    return hint + event.get("id") + "https://example.com/tmp/report.txt";
  }
}
