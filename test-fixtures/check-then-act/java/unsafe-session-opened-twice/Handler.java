package com.example.sessionopenedtwice;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

// Two threads find no session and both open one; the first one is never closed.
public class Handler implements RequestHandler<Map<String, String>, String> {
  record Session(int number) {
    private static final AtomicInteger OPENED = new AtomicInteger();

    static Session open() {
      return new Session(OPENED.incrementAndGet());
    }
  }

  private static Session session;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    if (session == null) { // hazard: check-then-act/lazyInit
      // seam: missing
      session = Session.open();
    }
    return "session " + session.number();
  }
}
