package com.example.enumconstantwithstate;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// The constants of an enum are one for the process, with their fields.
public class Handler implements RequestHandler<Map<String, String>, String> {
  enum Channel {
    MAIL,
    PHONE;

    private String target;
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    Channel.MAIL.target = event.get("address"); // hazard: shared-mutable-state/requestData
    return "to " + Channel.MAIL.target;
  }
}
