package com.example.numberformat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;

// Formats of numbers are no more made for threads than those of dates.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final NumberFormat money = NumberFormat.getCurrencyInstance(Locale.US); // hazard: unsafe-shared-object/oneUserAtATime

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return money.format(Double.parseDouble(event.get("amount")));
  }
}
