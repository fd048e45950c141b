package com.example.numberwrittenunderreadlock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;

// Several invocations hold the read lock at once.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final ReentrantReadWriteLock LOCK = new ReentrantReadWriteLock();
  private static int last;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    LOCK.readLock().lock();
    try {
      last++; // hazard: shared-mutable-state/readModifyWrite
      return event.get("series") + "-" + last;
    } finally {
      LOCK.readLock().unlock();
    }
  }
}
