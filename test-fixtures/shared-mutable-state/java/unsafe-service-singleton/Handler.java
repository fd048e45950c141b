package com.example.servicesingleton;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.springframework.stereotype.Service;
import java.util.Map;

// The container makes one object of a service: its field belongs to all invocations.
@Service
class Orders {
  private String customer;

  String place(String customer) {
    this.customer = customer; // hazard: shared-mutable-state/requestData
    return receipt();
  }

  private String receipt() {
    return "Order of " + customer;
  }
}

public class Handler implements RequestHandler<Map<String, String>, String> {
  private final Orders orders;

  public Handler(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return orders.place(event.get("customer"));
  }
}
