package com.example.lazyclientyodaingetter;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.http.HttpClient;
import java.util.Map;

// The same with the constant first, in a getter.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private HttpClient client;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return client().version().name();
  }

  private HttpClient client() {
    if (null == client) { // hazard: check-then-act/lazyInit
      client = newClient();
    }
    return client;
  }

  private HttpClient newClient() {
    return HttpClient.newHttpClient();
  }
}
