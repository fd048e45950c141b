package com.example.lazyclientinsynchronizedmethod;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.http.HttpClient;
import java.util.Map;

// Check and write hold one lock.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static HttpClient client;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return client().version().name();
  }

  private static synchronized HttpClient client() {
    if (client == null) {
      client = HttpClient.newHttpClient();
    }
    return client;
  }
}
