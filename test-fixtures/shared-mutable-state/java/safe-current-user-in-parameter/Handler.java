package com.example.currentuserinparameter;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// The user is passed on as a parameter: no invocation can see that of another one.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    String currentUser = event.get("user");
    // seam: taken
    return greeting(currentUser);
  }

  private String greeting(String currentUser) {
    return "Hello " + currentUser;
  }
}
