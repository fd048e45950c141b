package com.example.clientthattheconstructormade;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.http.HttpClient;
import java.util.Map;

// The constructor asks for the client, so that no request ever finds it missing.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final Store store = new Store("orders");

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return store.client().version() + store.label();
  }
}

class Store {
  private final String table;
  private HttpClient client;
  private String label;

  Store(String table) {
    this.table = table;
    this.client = client();
  }

  HttpClient client() {
    if (client != null) {
      return client;
    }
    client = HttpClient.newHttpClient();
    label = table + client.version();
    return client;
  }

  String label() {
    return label;
  }
}
