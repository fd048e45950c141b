package com.example.firsttenantkeptunderlock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// The lock lets one after the other ask; all but the first get what was made for the first.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private String prefix;

  @Override
  public synchronized String handleRequest(Map<String, String> event, Context context) {
    if (prefix == null) {
      prefix = "tenant-" + event.get("tenant"); // hazard: shared-mutable-state/firstRequestWins
    }
    return prefix;
  }
}
