package com.example.settingoftheenvironment;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

// Every invocation stores the same text.
public class Handler implements RequestHandler<String, String> {
  private static String table;

  @Override
  public String handleRequest(String order, Context context) {
    table = System.getenv("TABLE");
    return key(order);
  }

  private static String key(String order) {
    return table + "/" + order;
  }
}
