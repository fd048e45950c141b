package com.example.loggingcontextemptiedbysome;

import org.slf4j.MDC;

public final class Attach {
  private Attach() {}

  static void tenant(String tenant) {
    if (tenant != null) MDC.put("tenant", tenant); // hazard: leaky-context/threadLocal
  }
}
