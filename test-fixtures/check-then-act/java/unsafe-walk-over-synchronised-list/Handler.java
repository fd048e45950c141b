package com.example.walkoversynchronisedlist;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

// Each operation of the list locks, the walk over it does not: a thread that adds meanwhile makes it fail.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final List<String> NAMES = Collections.synchronizedList(new ArrayList<>());

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    NAMES.add("call");
    int length = 0;
    for (String name : NAMES) { // hazard: check-then-act/unlockedIteration
      // seam: walking
      length += name.length();
    }
    return "length " + length;
  }
}
