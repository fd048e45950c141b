package com.example.printbesideannotatedlogger;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import lombok.extern.slf4j.Slf4j;
import java.util.Map;

// The class has a logger that puts the request id on each line; a stray line is no reason to speak up.
@Slf4j
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    log.info("started {}", event.get("id"));
    System.out.println("started");
    return "done";
  }
}
