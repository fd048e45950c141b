package com.example.swapofwhatisthere;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// Nothing is made because it is missing: what is there is replaced.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private Palette palette = new Palette(0);

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    if (palette == null) return "off"; // hazard: check-then-act/staleCheck@medium
    palette = new Palette(palette.number() + 1);
    return "on";
  }
}

record Palette(int number) {}
