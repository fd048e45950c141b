package com.example.totaladdedinonestep;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

// Nobody comes between the reading and the writing.
public class Handler implements RequestHandler<Map<String, Integer>, Integer> {
  private final AtomicInteger total = new AtomicInteger();

  @Override
  public Integer handleRequest(Map<String, Integer> event, Context context) {
    int amount = event.get("amount");
    // seam: read
    return total.addAndGet(amount);
  }
}
