package com.example.partofownobjectbesidesharedone;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;

// A basket and some lines are shared, and nobody changes them: what is filled is part of the invocation's own basket.
public class Handler implements RequestHandler<List<String>, String> {
  private static final Lines GREETING = new Lines();
  private static final Basket EMPTY = new Basket();

  @Override
  public String handleRequest(List<String> orders, Context context) {
    Basket basket = new Basket();
    for (String order : orders) basket.getLines().add(order);
    String text = basket.getLines().text();
    return GREETING.text() + (text.isEmpty() ? EMPTY.getLines().text() : text);
  }
}
