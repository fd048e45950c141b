package com.example.dateformatofeachthread;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Map;

// Each thread has a format of its own.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final ThreadLocal<DateFormat> FORMAT =
      ThreadLocal.withInitial(() -> new SimpleDateFormat("yyyy-MM-dd"));

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return FORMAT.get().format(new Date(Long.parseLong(event.get("time"))));
  }
}
