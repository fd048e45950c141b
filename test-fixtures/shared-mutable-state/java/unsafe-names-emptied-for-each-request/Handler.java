package com.example.namesemptiedforeachrequest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

// The list locks each step; it is emptied under the hands of another invocation all the same.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final List<String> NAMES = Collections.synchronizedList(new ArrayList<>());

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    NAMES.clear();
    NAMES.add(event.get("name")); // hazard: shared-mutable-state/accumulates
    NAMES.add(event.get("partner"));
    return String.join(" and ", NAMES);
  }
}
