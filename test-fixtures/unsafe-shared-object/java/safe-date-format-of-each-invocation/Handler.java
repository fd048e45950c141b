package com.example.dateformatofeachinvocation;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Map;

// The format belongs to the invocation.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd");
    return format.format(new Date(Long.parseLong(event.get("time"))));
  }
}
