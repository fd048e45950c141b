package com.example.concurrentmapascache;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

// `ConcurrentHashMap` asks and stores in one step, and the key says all that the value depends on.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Map<String, Integer> LENGTHS = new ConcurrentHashMap<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return "length " + LENGTHS.computeIfAbsent(event.get("key"), String::length);
  }
}
