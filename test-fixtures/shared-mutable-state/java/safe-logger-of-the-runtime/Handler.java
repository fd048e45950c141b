package com.example.loggeroftheruntime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestHandler;

// The runtime has one logger: whichever invocation stores it, it is the same object.
public class Handler implements RequestHandler<String, String> {
  LambdaLogger logger;

  @Override
  public String handleRequest(String input, Context context) {
    logger = context.getLogger();
    check(input);
    return "done";
  }

  private void check(String input) {
    if (input.isEmpty()) {
      logger.log("empty");
    }
  }
}
