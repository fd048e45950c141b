package com.example.standardoutput;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;

// The output of all invocations goes to the new stream.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    System.setOut(new PrintStream(OutputStream.nullOutputStream())); // hazard: process-global-mutation/globalObject
    return "done";
  }
}
