package com.example.reportprintedtoownstream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;

// Whoever prints is told where to.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    PrintStream own = new PrintStream(buffer, true);
    // seam: replaced
    own.print("report of " + event.get("user"));
    return buffer.toString();
  }
}
