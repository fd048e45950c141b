package com.example.dateformatunderlock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Map;

// One thread at a time uses the format.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final SimpleDateFormat FORMAT = new SimpleDateFormat("yyyy-MM-dd");

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    synchronized (FORMAT) {
      return FORMAT.format(new Date(Long.parseLong(event.get("time"))));
    }
  }
}
