package com.example.writtenwhileloading;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.HashMap;
import java.util.Map;

// The map is filled while the class is loaded, which happens once, before any invocation.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Map<String, Integer> LIMITS = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  static {
    LIMITS.put("small", 10);
    LIMITS.put("large", 100);
  }

  public Handler() {
    names.put("s", "small");
    names.put("l", "large");
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return "limit " + LIMITS.get(names.get(event.get("size")));
  }
}
