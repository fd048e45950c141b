package com.example.seenfirstbyone;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.Properties;

// One step asks and stores.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Properties SEEN = new Properties();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    // seam: unknown
    return SEEN.putIfAbsent(event.get("id"), context.getAwsRequestId()) == null ? "first" : "again";
  }
}
