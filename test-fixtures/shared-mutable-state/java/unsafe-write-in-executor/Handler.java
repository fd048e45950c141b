package com.example.writeinexecutor;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

// The task runs on another thread while other invocations write the same field.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final ExecutorService POOL = Executors.newFixedThreadPool(4);
  private String last;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    CompletableFuture<Void> done =
        CompletableFuture.runAsync(
            () -> {
              last = event.get("item"); // hazard: shared-mutable-state/requestData
            },
            POOL);
    done.join();
    return last;
  }
}
