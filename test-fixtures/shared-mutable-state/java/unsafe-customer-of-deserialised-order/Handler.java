package com.example.customerofdeserialisedorder;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

// The runtime makes the order of the request's text: what its getters give is the request's.
public class Handler implements RequestHandler<Order, String> {
  private String customer;

  @Override
  public String handleRequest(Order order, Context context) {
    customer = order.getCustomer(); // hazard: shared-mutable-state/requestData@high
    return greeting();
  }

  private String greeting() {
    return "Dear " + customer;
  }
}

class Order {
  private String customer;

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(String customer) {
    this.customer = customer;
  }
}
