package com.example.calendar;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Calendar;
import java.util.Map;

// A calendar is a mutable date.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Calendar CALENDAR = Calendar.getInstance(); // hazard: unsafe-shared-object/oneUserAtATime

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    CALENDAR.setTimeInMillis(Long.parseLong(event.get("time")));
    return "year " + CALENDAR.get(Calendar.YEAR);
  }
}
