package com.example.replacedlock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

// The lock is replaced now and then: two invocations can hold two locks.
public class Handler implements RequestHandler<Map<String, String>, Integer> {
  private static List<Map<String, String>> batch = new ArrayList<>();
  private static Object gate = new Object();

  @Override
  public Integer handleRequest(Map<String, String> event, Context context) {
    synchronized (gate) {
      batch.add(event); // hazard: shared-mutable-state/accumulates
      if (batch.size() > 10) {
        batch.clear();
        gate = new Object();
      }
      return batch.size();
    }
  }
}
