package com.example.loggingcontextremovedbehindaline;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

// Nothing that could fail stands between the key and its removal.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Logger LOG = LoggerFactory.getLogger(Handler.class);

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    String user = event.get("user");
    if (user == null) {
      MDC.put("request", event.get("id"));
      MDC.put("invocation", context.getAwsRequestId());
      LOG.warn("nobody asked");
      MDC.remove("request");
      MDC.remove("invocation");
    }
    return user;
  }
}
