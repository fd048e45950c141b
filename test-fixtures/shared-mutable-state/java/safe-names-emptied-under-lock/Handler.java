package com.example.namesemptiedunderlock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

// From emptying it to reading it again nobody else gets at the list.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final List<String> NAMES = Collections.synchronizedList(new ArrayList<>());

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    synchronized (NAMES) {
      NAMES.clear();
      NAMES.add(event.get("name"));
      return String.join(" and ", NAMES);
    }
  }
}
