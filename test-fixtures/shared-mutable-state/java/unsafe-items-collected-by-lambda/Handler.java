package com.example.itemscollectedbylambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.ArrayList;
import java.util.List;

// The lambda adds to the handler's list, whichever invocation runs it.
public class Handler implements RequestHandler<List<String>, String> {
  private final List<String> seen = new ArrayList<>();

  @Override
  public String handleRequest(List<String> event, Context context) {
    event.forEach(item -> seen.add(item)); // hazard: shared-mutable-state/accumulates
    return "seen " + seen.size();
  }
}
