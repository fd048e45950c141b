package com.example.cookieoftheconnection;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

// The session is a header of this connection alone.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final URI ORDERS = URI.create("http://orders.example/list");

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try {
      HttpURLConnection connection = (HttpURLConnection) ORDERS.toURL().openConnection();
      connection.setRequestProperty("Cookie", "session=" + event.get("session"));
      // seam: signed-in
      return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
