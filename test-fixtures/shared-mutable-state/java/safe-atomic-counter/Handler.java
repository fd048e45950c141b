package com.example.atomiccounter;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

// An atomic adds in one step.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final AtomicInteger INVOCATIONS = new AtomicInteger();
  private static final LongAdder BYTES = new LongAdder();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    BYTES.add(event.get("body").length());
    return "call " + INVOCATIONS.incrementAndGet();
  }
}
