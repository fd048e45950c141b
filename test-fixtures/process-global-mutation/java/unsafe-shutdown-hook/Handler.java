package com.example.shutdownhook;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.Objects;

// Each invocation adds a hook that stays until the process ends.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> Objects.requireNonNull(event))); // hazard: process-global-mutation/listener
    return "done";
  }
}
