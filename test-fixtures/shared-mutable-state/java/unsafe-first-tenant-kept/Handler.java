package com.example.firsttenantkept;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// The settings of the first tenant are kept and serve all that come later.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static String prefix;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    if (prefix == null) {
      prefix = "tenant-" + event.get("tenant"); // hazard: shared-mutable-state/firstRequestWins
    }
    return prefix;
  }
}
