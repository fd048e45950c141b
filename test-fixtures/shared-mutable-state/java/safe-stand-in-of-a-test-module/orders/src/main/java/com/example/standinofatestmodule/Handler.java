package com.example.standinofatestmodule;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import jakarta.inject.Inject;
import java.util.Map;

public class Handler implements RequestHandler<Map<String, String>, String> {
  @Inject Outbox outbox;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    outbox.send(event.get("order"));
    return "sent";
  }
}
