package com.example.totalreadthenwritten;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// Two invocations read the same total, both add their own, and one of the two amounts is lost.
public class Handler implements RequestHandler<Map<String, Integer>, Integer> {
  private int total;

  @Override
  public Integer handleRequest(Map<String, Integer> event, Context context) {
    int before = total;
    // seam: read
    total = before + event.get("amount"); // hazard: shared-mutable-state/readModifyWrite
    return total;
  }
}
