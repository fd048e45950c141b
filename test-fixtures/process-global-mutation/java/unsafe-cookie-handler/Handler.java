package com.example.cookiehandler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.util.Map;

// Cookies of one invocation are sent with the requests of another one.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    CookieHandler.setDefault(new CookieManager()); // hazard: process-global-mutation/globalAgent
    return "done";
  }
}
