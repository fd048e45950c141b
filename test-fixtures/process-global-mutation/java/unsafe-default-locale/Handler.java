package com.example.defaultlocale;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Locale;
import java.util.Map;

// The default locale formats the numbers and dates of all invocations.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    Locale.setDefault(Locale.forLanguageTag(event.get("language"))); // hazard: process-global-mutation/libraryDefault
    // seam: set
    return String.format("%,d", 1234);
  }
}
