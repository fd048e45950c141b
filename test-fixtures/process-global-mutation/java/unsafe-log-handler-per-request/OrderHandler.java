package com.example.loghandlerperrequest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

// `getLogger` gives all who ask for the name the same logger: a local name for it changes nothing.
public class OrderHandler implements RequestHandler<Map<String, String>, String> {
  static final class TenantLog extends Handler {
    private final String tenant;

    TenantLog(String tenant) {
      this.tenant = tenant;
    }

    @Override
    public void publish(LogRecord record) {
      System.err.println(tenant + " " + record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    Logger logger = Logger.getLogger("orders");
    logger.addHandler(new TenantLog(event.get("tenant"))); // hazard: process-global-mutation/sharedClient
    logger.info("accepted");
    return "done";
  }
}
