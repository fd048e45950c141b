package com.example.walkoversynchronisedlistunderitslock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

// The walk holds the lock of the list.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final List<String> NAMES = Collections.synchronizedList(new ArrayList<>());

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    NAMES.add("call");
    int length = 0;
    synchronized (NAMES) {
      for (String name : NAMES) {
        length += name.length();
      }
    }
    return "length " + length;
  }
}
