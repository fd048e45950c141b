package com.example.atomicoftheinvocation;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

// A lambda can set no local variable; this atomic stands for one.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private record Found(AtomicReference<String> city) {}

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    AtomicReference<String> street = new AtomicReference<>();
    Found found = new Found(new AtomicReference<>());
    List.of("street", "city").forEach(name -> {
      if (street.get() == null) street.set(event.get(name));
      found.city().set(event.get(name));
    });
    return street.get() + ", " + found.city().get();
  }
}
