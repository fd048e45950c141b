package com.example.threadlocalremovedonsuccessonly;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// When the request fails, its value stays for the next invocation on the thread.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final ThreadLocal<String> TENANT = new ThreadLocal<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    String tenant = event.get("tenant");
    if (tenant != null) {
      TENANT.set(tenant); // hazard: leaky-context/threadLocal
    }
    String table = table(event);
    TENANT.remove();
    return table;
  }

  private static String table(Map<String, String> event) {
    return event.get("prefix").trim() + TENANT.get();
  }
}
