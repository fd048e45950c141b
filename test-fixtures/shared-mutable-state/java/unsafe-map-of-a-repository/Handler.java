package com.example.mapofarepository;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.HashMap;
import java.util.Map;

// The question is whether there is such an order at all; the plain map breaks whatever the answer is.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final Orders orders = new Orders();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    String order = orders.find(event.get("id"));
    if (order == null) {
      throw new IllegalArgumentException("There is no such order.");
    }
    orders.save(event.get("id"), order + "!");
    return order;
  }
}

class Orders {
  private final Map<String, String> orders = new HashMap<>();

  String find(String id) {
    return orders.get(id);
  }

  void save(String id, String order) {
    orders.put(id, order); // hazard: shared-mutable-state/unsynchronised
  }
}
