package com.example.setofplainmap;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

// A set over a map that is not made for several threads is not either.
public class Handler implements RequestHandler<Map<String, String>, Integer> {
  private final Set<Object> kept = Collections.newSetFromMap(new IdentityHashMap<>());

  @Override
  public Integer handleRequest(Map<String, String> event, Context context) {
    kept.add(event); // hazard: shared-mutable-state/accumulates
    return kept.size();
  }
}
