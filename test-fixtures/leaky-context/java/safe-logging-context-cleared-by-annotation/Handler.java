package com.example.loggingcontextclearedbyannotation;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import software.amazon.lambda.powertools.logging.Logging;

// The annotation empties the logging context when the handler has ended.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Logger LOG = LoggerFactory.getLogger(Handler.class);

  @Override
  @Logging(clearState = true)
  public String handleRequest(Map<String, String> event, Context context) {
    if (event.containsKey("user")) {
      MDC.put("user", event.get("user"));
    }
    LOG.info("started");
    return "done";
  }
}
