package com.example.doublecheckwithvolatile;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.http.HttpClient;
import java.util.Map;

// A volatile field is seen with the whole object behind it.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static volatile HttpClient client;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return client().version().name();
  }

  private static HttpClient client() {
    if (client == null) {
      synchronized (Handler.class) {
        if (client == null) {
          client = HttpClient.newHttpClient();
        }
      }
    }
    return client;
  }
}
