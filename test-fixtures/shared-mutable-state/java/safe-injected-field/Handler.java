package com.example.injectedfield;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import java.util.Map;

// The container sets the field once, when it makes the object.
@Component
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Autowired
  private Greeter greeter;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return greeter.greet(event.get("user"));
  }
}

@Component
class Greeter {
  String greet(String user) {
    return "Hello " + user;
  }
}
