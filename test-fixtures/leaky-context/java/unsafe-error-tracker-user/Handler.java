package com.example.errortrackeruser;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.sentry.Sentry;
import java.util.Map;

// The user stays on the scope that later errors are reported with.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    Sentry.setTag("tenant", event.get("tenant")); // hazard: leaky-context/userScope
    return "done";
  }
}
