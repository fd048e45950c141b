package com.example.synchronisedsetofmap;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

// A set over a map is as safe as that map is.
public class Handler implements RequestHandler<Map<String, String>, Integer> {
  private final Set<String> seen = Collections.newSetFromMap(new ConcurrentHashMap<>());
  private final Set<Object> kept = Collections.newSetFromMap(Collections.synchronizedMap(new IdentityHashMap<>()));

  @Override
  public Integer handleRequest(Map<String, String> event, Context context) {
    seen.add(event.get("tenant"));
    kept.add(event);
    return seen.size() + kept.size();
  }
}
