package com.example.userbehindsemaphoreofseveral;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.Semaphore;

// Eight may be behind it at once.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Semaphore PLACES = new Semaphore(8);
  private String user;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    PLACES.acquireUninterruptibly();
    try {
      user = event.get("user"); // hazard: shared-mutable-state/requestData
      return "orders of " + user;
    } finally {
      PLACES.release();
    }
  }
}
