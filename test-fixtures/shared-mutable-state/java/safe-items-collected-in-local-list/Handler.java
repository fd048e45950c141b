package com.example.itemscollectedinlocallist;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.ArrayList;
import java.util.List;

// The list belongs to the invocation.
public class Handler implements RequestHandler<List<String>, String> {
  @Override
  public String handleRequest(List<String> event, Context context) {
    List<String> seen = new ArrayList<>();
    event.forEach(seen::add);
    return "seen " + seen.size();
  }
}
