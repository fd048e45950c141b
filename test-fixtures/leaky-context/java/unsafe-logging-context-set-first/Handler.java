package com.example.loggingcontextsetfirst;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import java.util.Map;

// Each invocation sets it before anything else; what an error path leaves is overwritten.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Logger LOG = LoggerFactory.getLogger(Handler.class);

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    MDC.put("user", event.get("user")); // hazard: leaky-context/threadLocal@low
    LOG.info("started");
    return "done";
  }
}
