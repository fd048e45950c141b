package com.example.itemscollectedinstaticlist;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

// The list holds the items of every invocation so far, and two that add at once damage it.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final List<String> ITEMS = new ArrayList<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    ITEMS.add(event.get("item")); // hazard: shared-mutable-state/accumulates
    return String.join(",", ITEMS);
  }
}
