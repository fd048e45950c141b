package com.example.clientinstaticfield;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.http.HttpClient;
import java.util.Map;

// The client is made once, while the class is loaded.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return CLIENT.version().name();
  }
}
