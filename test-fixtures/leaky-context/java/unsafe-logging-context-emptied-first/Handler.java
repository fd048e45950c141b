package com.example.loggingcontextemptiedfirst;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

// What a request leaves on its thread is gone before the next one writes its first line; only a late timer could meet it.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Logger LOG = LoggerFactory.getLogger(Handler.class);

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    MDC.clear();
    attach(event.get("tenant"));
    LOG.info("accepted");
    return "done";
  }

  private void attach(String tenant) {
    if (tenant != null) MDC.put("tenant", tenant); // hazard: leaky-context/threadLocal@low
  }
}
