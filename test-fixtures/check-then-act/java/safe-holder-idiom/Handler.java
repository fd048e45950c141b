package com.example.holderidiom;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.http.HttpClient;
import java.util.Map;

// The class loader makes the client, once, when the holder is first asked for.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final class Holder {
    static final HttpClient CLIENT = HttpClient.newHttpClient();
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return Holder.CLIENT.version().name();
  }
}
