package com.example.recordinstaticlist;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

// A record is immutable, the list that keeps it is not.
public class Handler implements RequestHandler<Map<String, String>, String> {
  record Visit(String user, String page) {}

  private static final List<Visit> VISITS = new ArrayList<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    VISITS.add(new Visit(event.get("user"), event.get("page"))); // hazard: shared-mutable-state/accumulates
    return "visit " + VISITS.size();
  }
}
