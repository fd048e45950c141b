package com.example.sharedobjectpassedon;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.ArrayList;
import java.util.List;

// The helper is given the shared lines as well.
public class Handler implements RequestHandler<List<String>, String> {
  private static final Lines HISTORY = new Lines();

  @Override
  public String handleRequest(List<String> orders, Context context) {
    Lines lines = new Lines();
    fill(lines, orders);
    fill(HISTORY, orders);
    return lines.text();
  }

  private static void fill(Lines lines, List<String> orders) {
    for (String order : orders) lines.add(order);
  }
}

class Lines {
  private final List<String> lines = new ArrayList<>();

  void add(String line) {
    lines.add(line); // hazard: shared-mutable-state/unsynchronised@medium
  }

  String text() {
    return String.join("\n", lines);
  }
}
