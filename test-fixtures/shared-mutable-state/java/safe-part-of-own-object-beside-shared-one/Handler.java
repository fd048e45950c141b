package com.example.partofownobjectbesidesharedone;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.ArrayList;
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

class Basket {
  private final Lines lines = new Lines();

  Lines getLines() {
    return lines;
  }
}

class Lines {
  private final List<String> lines = new ArrayList<>();

  void add(String line) {
    lines.add(line);
  }

  String text() {
    return String.join("\n", lines);
  }
}
