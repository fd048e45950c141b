package com.example.stateofacheckpoint;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

// Before the snapshot and after it is restored nobody is served yet.
public class Handler
    implements RequestHandler<Map<String, String>, String>, Resource {
  private String greeting;

  public Handler() {
    Core.getGlobalContext().register(this);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    greeting = System.getenv("GREETING");
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    greeting = greeting + System.getenv("AWS_REGION");
  }

  @Override
  public String handleRequest(
      Map<String, String> event, com.amazonaws.services.lambda.runtime.Context context) {
    return greeting + event.get("name");
  }
}
