package com.example.cloneofdateformat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Map;

// Each use works on a copy.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final DateFormat FORMAT = new SimpleDateFormat("yyyy-MM-dd");

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return ((DateFormat) FORMAT.clone()).format(new Date(Long.parseLong(event.get("time"))));
  }
}
