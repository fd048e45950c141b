package com.example.loggingcontextkeptbyannotation;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import software.amazon.lambda.powertools.logging.Logging;

// The annotation alone leaves the logging context as it is; several keys in it are one context.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Logger LOG = LoggerFactory.getLogger(Handler.class);

  @Override
  @Logging(logEvent = true)
  public String handleRequest(Map<String, String> event, Context context) {
    if (event.containsKey("user")) {
      MDC.put("user", event.get("user")); // hazard: leaky-context/threadLocal@high
      MDC.put("tenant", event.get("tenant"));
    }
    LOG.info("started");
    return "done";
  }
}
