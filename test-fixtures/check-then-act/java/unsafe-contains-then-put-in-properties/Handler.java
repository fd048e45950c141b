package com.example.containsthenputinproperties;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.Properties;

// Each step is safe by itself, both together are not.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Properties SEEN = new Properties();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    if (SEEN.containsKey(event.get("id"))) return "again"; // hazard: check-then-act/staleCheck@medium
    // seam: unknown
    SEEN.put(event.get("id"), context.getAwsRequestId());
    return "first";
  }
}
