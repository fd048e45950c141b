package com.example.loggingcontextclosed;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import java.util.Map;

// The entry is closed with the block.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Logger LOG = LoggerFactory.getLogger(Handler.class);

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try (MDC.MDCCloseable user = MDC.putCloseable("user", event.get("user"))) {
      LOG.info("started");
      return "done";
    }
  }
}
