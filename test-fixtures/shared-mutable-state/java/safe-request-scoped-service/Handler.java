package com.example.requestscopedservice;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.springframework.stereotype.Service;
import org.springframework.web.context.annotation.RequestScope;
import java.util.Map;

// The container makes an object of the service for each request.
@Service
@RequestScope
class Orders {
  private String customer;

  String place(String customer) {
    this.customer = customer;
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
