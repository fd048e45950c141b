package com.example.sessionopenedunderlock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

// Whoever holds the lock finds a session or opens one.
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
    return "session " + session().number();
  }

  private static synchronized Session session() {
    if (session == null) {
      // seam: missing
      session = Session.open();
    }
    return session;
  }
}
