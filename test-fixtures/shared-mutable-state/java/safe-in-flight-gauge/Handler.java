package com.example.inflightgauge;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

// The gauge is a sum of what runs now, and adds in one step.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final AtomicInteger IN_FLIGHT = new AtomicInteger();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    IN_FLIGHT.incrementAndGet();
    try {
      return event.get("body").trim();
    } finally {
      IN_FLIGHT.decrementAndGet();
    }
  }
}
