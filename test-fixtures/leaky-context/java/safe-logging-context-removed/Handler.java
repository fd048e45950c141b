package com.example.loggingcontextremoved;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import java.util.Map;

// The user is taken off in `finally`, whatever happens.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Logger LOG = LoggerFactory.getLogger(Handler.class);

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    if (event.containsKey("user")) {
      MDC.put("user", event.get("user"));
    }
    try {
      LOG.info("started");
      return "done";
    } finally {
      MDC.clear();
    }
  }
}
