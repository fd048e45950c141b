package com.example.doublecheckunderlockofalibraryclass;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

// The lock is there; what is missing is `volatile`.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static ApplicationContext application;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return application().getDisplayName();
  }

  private static ApplicationContext application() {
    if (application == null) { // hazard: check-then-act/brokenDoubleCheck
      synchronized (ApplicationContext.class) {
        if (application == null) application = new AnnotationConfigApplicationContext();
      }
    }
    return application;
  }
}
