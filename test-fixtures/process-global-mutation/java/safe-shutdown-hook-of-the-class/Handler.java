package com.example.shutdownhookoftheclass;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.Objects;

// One hook, added while the class is loaded.
public class Handler implements RequestHandler<Map<String, String>, String> {
  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> Objects.requireNonNull(Handler.class)));
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return "done";
  }
}
