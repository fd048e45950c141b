package com.example.itemscollectedbymethodreference;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.ArrayList;
import java.util.List;

// `seen::add` adds to the handler's list.
public class Handler implements RequestHandler<List<String>, String> {
  private final List<String> seen = new ArrayList<>();

  @Override
  public String handleRequest(List<String> event, Context context) {
    event.forEach(seen::add); // hazard: shared-mutable-state/accumulates
    return "seen " + seen.size();
  }
}
