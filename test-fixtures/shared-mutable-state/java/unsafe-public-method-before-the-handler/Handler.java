package com.example.publicmethod;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// The first write of the file is in a method that nobody in sight calls; the handler's own is the one to tell.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static String mode = "idle";

  public void reset() {
    mode = "idle";
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    mode = "busy"; // hazard: shared-mutable-state/unsynchronised
    int length = String.join(",", event.values()).length();
    String answer = mode + " " + length;
    mode = "done";
    return answer;
  }
}
