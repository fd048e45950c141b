package com.example.clientkeptinatomicreference;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

// Both find none, and each opens one of its own.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final AtomicReference<HttpClient> CLIENT = new AtomicReference<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    if (CLIENT.get() == null) { // hazard: check-then-act/lazyInit@medium
      CLIENT.set(HttpClient.newHttpClient());
    }
    return CLIENT.get().version().name() + event.get("id");
  }
}
