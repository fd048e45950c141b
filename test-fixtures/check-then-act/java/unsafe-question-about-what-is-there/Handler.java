package com.example.questionaboutwhatisthere;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.Set;

// The set is asked for what the field holds: that is no question for whether it holds anything.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Set<String> KNOWN = Set.of("a", "b");
  private volatile String last = "";

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    String previous = last;
    if (KNOWN.contains(previous)) return previous; // hazard: check-then-act/staleCheck@medium
    last = System.getenv("STAGE");
    return "";
  }
}
