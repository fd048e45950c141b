package com.example.lazyclient;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.http.HttpClient;
import java.util.Map;

// Two threads find the field empty and both make a client; one of them is lost with its connections.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static HttpClient client;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    if (client == null) { // hazard: check-then-act/lazyInit
      client = HttpClient.newHttpClient();
    }
    return client.version().name();
  }
}
