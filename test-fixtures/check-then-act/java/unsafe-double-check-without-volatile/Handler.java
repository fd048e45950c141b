package com.example.doublecheckwithoutvolatile;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.http.HttpClient;
import java.util.Map;

// Without `volatile` another thread may see the field set before the object behind it is whole.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static HttpClient client;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return client().version().name();
  }

  private static HttpClient client() {
    if (client == null) { // hazard: check-then-act/brokenDoubleCheck
      synchronized (Handler.class) {
        if (client == null) {
          client = HttpClient.newHttpClient();
        }
      }
    }
    return client;
  }
}
