package com.example.errortrackertagofsome;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.sentry.Sentry;
import io.sentry.SentryEvent;
import java.util.Map;

// The tag stays on the thread's scope: the next request on it that sets none is reported with it.
public class Handler implements RequestHandler<Map<String, String>, String> {
  static {
    Sentry.init(options -> options.setDsn("http://key@sentry.example/1"));
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    if (event.containsKey("tenant")) {
      Sentry.setTag("tenant", event.get("tenant")); // hazard: leaky-context/userScope
    }
    SentryEvent report = new SentryEvent();
    Sentry.captureEvent(report);
    return "reported for " + report.getTag("tenant");
  }
}
