package com.example.threadlocalnotremoved;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// The value stays on the thread, and the next invocation on it that sets none finds it.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final ThreadLocal<String> TENANT = new ThreadLocal<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    String tenant = event.get("tenant");
    if (tenant != null) {
      TENANT.set(tenant); // hazard: leaky-context/threadLocal
    }
    return "table-" + TENANT.get();
  }
}
