package com.example.fieldofbaseclass;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// The project's base handler keeps the request for its subclasses: for all invocations of them.
abstract class BaseHandler implements RequestHandler<Map<String, String>, String> {
  protected Map<String, String> request;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    request = event; // hazard: shared-mutable-state/requestData
    return answer();
  }

  protected abstract String answer();
}

public class Handler extends BaseHandler {
  @Override
  protected String answer() {
    return "Hello " + request.get("user");
  }
}
