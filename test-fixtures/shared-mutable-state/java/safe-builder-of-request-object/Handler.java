package com.example.builderofrequestobject;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// Builders and their fields belong to the invocation that makes them.
public class Handler implements RequestHandler<Map<String, String>, String> {
  static final class Mail {
    private String to;
    private String text;

    Mail to(String to) {
      this.to = to;
      return this;
    }

    Mail text(String text) {
      this.text = text;
      return this;
    }

    String send() {
      return to + ": " + text;
    }
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return new Mail().to(event.get("to")).text(event.get("text")).send();
  }
}
