package com.example.loggingcontextemptiedbysome;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.slf4j.MDC;

// Two functions of one archive: the second goes on with what the request before it has left.
public final class Handlers {
  private Handlers() {}

  static void attach(String tenant) {
    if (tenant != null) MDC.put("tenant", tenant); // hazard: leaky-context/threadLocal
  }

  public static class First implements RequestHandler<Map<String, String>, String> {
    @Override
    public String handleRequest(Map<String, String> event, Context context) {
      MDC.clear();
      attach(event.get("tenant"));
      return "done";
    }
  }

  public static class Second implements RequestHandler<Map<String, String>, String> {
    @Override
    public String handleRequest(Map<String, String> event, Context context) {
      attach(event.get("tenant"));
      return "done";
    }
  }
}
