package com.example.setterofrequestobject;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// The object is made for this invocation: its setters reach nobody else.
class Session {
  private String user;

  void setUser(String user) {
    this.user = user;
  }

  String getUser() {
    return user;
  }
}

public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    Session session = new Session();
    session.setUser(event.get("user"));
    return session.getUser();
  }
}
