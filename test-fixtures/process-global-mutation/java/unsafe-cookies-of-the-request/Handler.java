package com.example.cookiesoftherequest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

// The cookies of B's session go with A's request: connections ask the handler of the process.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final URI ORDERS = URI.create("http://orders.example/list");

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    CookieManager cookies = new CookieManager();
    HttpCookie session = new HttpCookie("session", event.get("session"));
    session.setVersion(0);
    session.setPath("/");
    cookies.getCookieStore().add(ORDERS, session);
    CookieHandler.setDefault(cookies); // hazard: process-global-mutation/globalAgent
    // seam: signed-in
    try {
      HttpURLConnection connection = (HttpURLConnection) ORDERS.toURL().openConnection();
      return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
