package com.example.loggingcontextnotremoved;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import java.util.Map;

// The thread serves the next invocation with the user of this one still in its logging context.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Logger LOG = LoggerFactory.getLogger(Handler.class);

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    if (event.containsKey("user")) {
      MDC.put("user", event.get("user")); // hazard: leaky-context/threadLocal
    }
    LOG.info("started");
    return "done";
  }
}
