package com.example.firsttenantkeptinarraybymethods;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

// The element is asked and filled by methods, under the lock of their caller.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final ReentrantLock LOCK = new ReentrantLock();
  private static final String[] KEPT = new String[1];

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    LOCK.lock();
    try {
      if (take() == null) {
        put("tenant-" + event.get("tenant"));
      }
      return take();
    } finally {
      LOCK.unlock();
    }
  }

  private static void put(String prefix) {
    KEPT[0] = prefix; // hazard: shared-mutable-state/firstRequestWins
  }

  private static String take() {
    return KEPT[0];
  }
}
