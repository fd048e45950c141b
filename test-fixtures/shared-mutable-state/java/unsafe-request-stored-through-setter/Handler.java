package com.example.requeststoredthroughsetter;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// The helper's object is held by the handler, so it is one of a kind, too: its setter stores request data for all.
class Session {
  private String user;

  void setUser(String user) {
    this.user = user; // hazard: shared-mutable-state/requestData
  }

  String getUser() {
    return user;
  }
}

public class Handler implements RequestHandler<Map<String, String>, String> {
  private final Session session = new Session();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    session.setUser(event.get("user"));
    return session.getUser();
  }
}
