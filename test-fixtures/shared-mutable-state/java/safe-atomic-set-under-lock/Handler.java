package com.example.atomicsetunderlock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

// Set and read again under one lock.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final AtomicReference<String> CURRENT = new AtomicReference<>();
  private static final AtomicInteger LAST = new AtomicInteger();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    synchronized (CURRENT) {
      CURRENT.set(event.get("user"));
      LAST.set(LAST.get() + 1);
      return CURRENT.get() + " " + LAST.get();
    }
  }
}
