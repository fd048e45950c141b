package com.example.logmadeforeachrequest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// Whether there is a log yet decides what is written to, not whether one is made: that happens for each request.
public class Handler implements RequestHandler<Map<String, String>, String> {
  static final class Log {
    private final LambdaLogger target;

    Log(LambdaLogger target) {
      this.target = target;
    }

    void tell(String text) {
      target.log(text);
    }
  }

  private Log log;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    tell("begin");
    log = new Log(context.getLogger()); // hazard: shared-mutable-state/unsynchronised
    tell("end");
    return "done";
  }

  private void tell(String text) {
    if (log != null) {
      log.tell(text);
    }
  }
}
