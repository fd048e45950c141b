package com.example.loggingcontextemptiedbysome;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.slf4j.MDC;

public class FirstHandler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    MDC.clear();
    Attach.tenant(event.get("tenant"));
    return "done";
  }
}
