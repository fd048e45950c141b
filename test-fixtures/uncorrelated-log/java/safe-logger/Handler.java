package com.example.logger;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import java.util.Map;

// The layout of the logger puts the request id of the context on each line.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Logger LOG = LoggerFactory.getLogger(Handler.class);

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    LOG.info("started {}", event.get("id"));
    return "done";
  }
}
