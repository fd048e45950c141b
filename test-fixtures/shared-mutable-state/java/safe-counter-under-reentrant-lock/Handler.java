package com.example.counterunderreentrantlock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

// Every access holds the same lock of the library.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final ReentrantLock LOCK = new ReentrantLock();
  private static int invocations;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    LOCK.lock();
    try {
      invocations++;
      return "call " + invocations;
    } finally {
      LOCK.unlock();
    }
  }
}
