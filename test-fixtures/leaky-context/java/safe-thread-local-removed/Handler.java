package com.example.threadlocalremoved;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// Whatever happens, the thread is left without the value.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final ThreadLocal<String> TENANT = new ThreadLocal<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    String tenant = event.get("tenant");
    try {
      if (tenant != null) {
        TENANT.set(tenant);
      }
      return "table-" + TENANT.get();
    } finally {
      TENANT.remove();
    }
  }
}
