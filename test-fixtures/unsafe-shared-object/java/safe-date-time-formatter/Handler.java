package com.example.datetimeformatter;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;

// `DateTimeFormatter` is immutable.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd");

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return FORMAT.format(LocalDate.parse(event.get("date")));
  }
}
