package com.example.neverwritten;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;
import java.util.Map;

// Nothing writes to the shared map after the class is loaded.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Map<String, String> COUNTRIES = Map.of("de", "Germany", "fr", "France");
  private final List<String> allowed = List.of("de", "fr");

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    String country = event.get("country");
    return allowed.contains(country) ? COUNTRIES.get(country) : "unknown";
  }
}
