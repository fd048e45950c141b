package com.example.clientswappedin;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

// The second one is thrown away: all use the one that came first. A flag that stands still for good, and a time, need no more.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final AtomicReference<HttpClient> CLIENT = new AtomicReference<>();
  private static final AtomicReference<HttpClient> OTHER = new AtomicReference<>();
  private static final AtomicBoolean ASKED = new AtomicBoolean();
  private static final AtomicLong ASKED_AT = new AtomicLong();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    if (CLIENT.get() == null) {
      CLIENT.compareAndSet(null, HttpClient.newHttpClient());
    }
    if (OTHER.get() == null) {
      synchronized (OTHER) {
        if (OTHER.get() == null) OTHER.set(HttpClient.newHttpClient());
      }
    }
    if (!ASKED.get()) {
      ASKED.set(true);
    }
    ASKED_AT.set(System.currentTimeMillis());
    return CLIENT.get().version().name() + OTHER.get().version().name() + event.get("id");
  }
}
