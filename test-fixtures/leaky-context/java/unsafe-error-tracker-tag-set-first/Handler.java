package com.example.errortrackertagsetfirst;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.sentry.Sentry;
import java.util.Map;

// Each request sets it before anything is reported; what the thread keeps of the one before is overwritten.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    Sentry.setTag("tenant", event.get("tenant")); // hazard: leaky-context/userScope@low
    return "done";
  }
}
