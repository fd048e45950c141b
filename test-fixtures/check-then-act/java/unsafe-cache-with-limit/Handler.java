package com.example.cachewithlimit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.HashMap;
import java.util.Map;

// The question for the size stands between the question for the key and the write.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final int LIMIT = 100;
  private static final Map<String, String> LABELS = new HashMap<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    String country = event.get("country");
    if (!LABELS.containsKey(country)) { // hazard: check-then-act/staleCheck
      if (LABELS.size() == LIMIT) {
        context.getLogger().log("many countries");
      }
      LABELS.put(country, country.toUpperCase());
    }
    return LABELS.get(country);
  }
}
