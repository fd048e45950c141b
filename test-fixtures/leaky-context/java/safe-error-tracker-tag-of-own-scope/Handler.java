package com.example.errortrackertagofownscope;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.sentry.Sentry;
import io.sentry.SentryEvent;
import java.util.Map;

// The tag goes with the scope that the report is made in.
public class Handler implements RequestHandler<Map<String, String>, String> {
  static {
    Sentry.init(options -> options.setDsn("http://key@sentry.example/1"));
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    SentryEvent report = new SentryEvent();
    Sentry.withIsolationScope(
        scope -> {
          if (event.containsKey("tenant")) {
            scope.setTag("tenant", event.get("tenant"));
          }
          Sentry.captureEvent(report);
        });
    return "reported for " + report.getTag("tenant");
  }
}
