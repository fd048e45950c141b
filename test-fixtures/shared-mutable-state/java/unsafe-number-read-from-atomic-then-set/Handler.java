package com.example.numberreadfromatomicthenset;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

// Two invocations read the same number, and both write the one that follows it.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final AtomicInteger LAST = new AtomicInteger();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    int before = LAST.get();
    LAST.set(before + 1); // hazard: shared-mutable-state/readModifyWrite
    return event.get("series") + "-" + (before + 1);
  }
}
