package com.example.lombokconstructor;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import lombok.Builder;
import lombok.RequiredArgsConstructor;
import lombok.Value;
import lombok.extern.slf4j.Slf4j;

// What Lombok generates sets fields of objects that belong to the request, or sets them once.
@Slf4j
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Value
  @Builder
  static class Order {
    String customer;
  }

  @RequiredArgsConstructor
  static class Greeter {
    private final String greeting;

    String greet(Order order) {
      return greeting + " " + order.getCustomer();
    }
  }

  private final Greeter greeter = new Greeter("Hello");

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    log.info("An order of {}", event.get("customer"));
    return greeter.greet(Order.builder().customer(event.get("customer")).build());
  }
}
