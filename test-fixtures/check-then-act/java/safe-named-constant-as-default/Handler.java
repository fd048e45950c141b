package com.example.namedconstant;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// Whoever finds nothing there puts in the same constant.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final String DEFAULT_REGION = "eu-west-1";
  private String region;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    if (region == null) {
      region = DEFAULT_REGION;
    }
    return region + "/" + event.get("key");
  }
}
