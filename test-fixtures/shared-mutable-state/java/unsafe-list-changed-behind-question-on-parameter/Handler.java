package com.example.listchangedbehindquestiononparameter;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.LinkedList;

// The question is asked of the request's number; that the list gives another one later has no part in it.
public class Handler implements RequestHandler<Long, Long> {
  private final LinkedList<Long> numbers = new LinkedList<>();

  @Override
  public Long handleRequest(Long number, Context context) {
    if (number % 2 == 0) {
      numbers.add(number); // hazard: shared-mutable-state/unsynchronised
    } else {
      number = numbers.removeFirst();
    }
    return number;
  }
}
