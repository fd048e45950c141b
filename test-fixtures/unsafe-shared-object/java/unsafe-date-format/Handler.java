package com.example.dateformat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Map;

// A `SimpleDateFormat` keeps the date that it works on: two threads get each other's dates.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final SimpleDateFormat FORMAT = new SimpleDateFormat("yyyy-MM-dd"); // hazard: unsafe-shared-object/oneUserAtATime

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return FORMAT.format(new Date(Long.parseLong(event.get("time"))));
  }
}
