package com.example.outputcaptured;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;

// What A prints is found in the buffer of B, which replaced A's.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    System.setOut(new PrintStream(buffer, true)); // hazard: process-global-mutation/globalObject
    // seam: replaced
    System.out.print("report of " + event.get("user")); // hazard: uncorrelated-log/rawStream
    return buffer.toString();
  }
}
