package com.example.lazyclientbyternary;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.http.HttpClient;
import java.util.Map;

// The check and the write stand in one expression, but are two steps.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static HttpClient client;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    client = client == null ? HttpClient.newHttpClient() : client; // hazard: check-then-act/lazyInit
    return client.version().name();
  }
}
