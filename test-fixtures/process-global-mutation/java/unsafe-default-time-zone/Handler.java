package com.example.defaulttimezone;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.TimeZone;

// The default time zone shifts the dates of all invocations.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    TimeZone.setDefault(TimeZone.getTimeZone(event.get("zone"))); // hazard: process-global-mutation/libraryDefault
    return "done";
  }
}
