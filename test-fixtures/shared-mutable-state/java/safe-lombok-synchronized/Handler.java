package com.example.lomboksynchronized;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.HashMap;
import java.util.Map;
import lombok.Synchronized;

// Lombok puts one lock around both methods.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final Map<String, Integer> orders = new HashMap<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    count(event.get("country"));
    return event.get("country") + ": " + countOf(event.get("country"));
  }

  @Synchronized
  private void count(String country) {
    orders.merge(country, 1, Integer::sum);
  }

  @Synchronized
  private int countOf(String country) {
    return orders.getOrDefault(country, 0);
  }
}
