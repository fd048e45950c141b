package com.example.atomicchangedinonestep;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

// Whatever depends on the old value is one step.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final AtomicLong LONGEST = new AtomicLong();
  private static final AtomicReference<String> FORMAT = new AtomicReference<>();
  private static final AtomicBoolean WARM = new AtomicBoolean();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    long length = event.get("text").length();
    LONGEST.updateAndGet(known -> Math.max(known, length));
    LONGEST.accumulateAndGet(length, Math::max);
    if (FORMAT.get() == null) FORMAT.compareAndSet(null, System.getenv("FORMAT"));
    boolean isFirst = !WARM.get();
    WARM.set(true);
    return event.get("text") + " " + FORMAT.get() + " " + isFirst;
  }
}
