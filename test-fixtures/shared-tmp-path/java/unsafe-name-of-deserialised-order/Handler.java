package com.example.nameofdeserialisedorder;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

// Two orders of one customer are written to the same file.
public class Handler implements RequestHandler<Order, String> {
  @Override
  public String handleRequest(Order order, Context context) {
    try {
      Path file = Path.of("/tmp/" + order.getCustomer() + ".txt");
      Files.writeString(file, "ordered"); // hazard: shared-tmp-path/eventDerived@medium
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
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
