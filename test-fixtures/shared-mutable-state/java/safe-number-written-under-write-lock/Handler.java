package com.example.numberwrittenunderwritelock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

// Readers share the lock, the writer has it for itself.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final ReentrantReadWriteLock LOCK = new ReentrantReadWriteLock();
  private static final StampedLock STAMPED = new StampedLock();
  private static int last;
  private static int total;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    LOCK.writeLock().lock();
    try {
      last++;
    } finally {
      LOCK.writeLock().unlock();
    }
    long stamp = STAMPED.writeLock();
    try {
      total += event.size();
    } finally {
      STAMPED.unlockWrite(stamp);
    }
    return event.get("series") + "-" + lastNumber() + "-" + total();
  }

  private static int lastNumber() {
    LOCK.readLock().lock();
    try {
      return last;
    } finally {
      LOCK.readLock().unlock();
    }
  }

  private static int total() {
    long stamp = STAMPED.readLock();
    try {
      return total;
    } finally {
      STAMPED.unlockRead(stamp);
    }
  }
}
