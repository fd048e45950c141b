package com.example.userbehindsemaphoreofone;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.Semaphore;

// One permit is a lock.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Semaphore PLACE = new Semaphore(1);
  private String user;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    PLACE.acquireUninterruptibly();
    try {
      user = event.get("user");
      return "orders of " + user;
    } finally {
      PLACE.release();
    }
  }
}
