package com.example.statictenant;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// A static field is one for the whole process: B's tenant replaces A's before A reads it.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static String tenant;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    Handler.tenant = event.get("tenant"); // hazard: shared-mutable-state/requestData
    return "table-" + tenant;
  }
}
