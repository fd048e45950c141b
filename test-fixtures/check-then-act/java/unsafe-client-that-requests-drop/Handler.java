package com.example.clientthatrequestsdrop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.http.HttpClient;
import java.util.Map;

// The constructor makes it, but a request that failed leaves it to the next one to make it anew.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private HttpClient client;

  public Handler() {
    client = HttpClient.newHttpClient();
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    if (client == null) { // hazard: check-then-act/lazyInit
      client = HttpClient.newHttpClient();
    }
    String answer = client.version().name();
    if (event.containsKey("fresh")) client = null;
    return answer;
  }
}
