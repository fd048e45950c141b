package com.example.lomboksetterofownobject;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import lombok.Getter;
import lombok.Setter;

// Each request has a session of its own.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Getter
  @Setter
  static class Session {
    private String customer;
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    Session session = new Session();
    session.setCustomer(event.get("customer"));
    return greet(session);
  }

  private String greet(Session session) {
    return "Hello " + session.getCustomer();
  }
}
