package com.example.settingswhileloading;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;

// Settings that are made once, while the class is loaded, are the same for all.
public class Handler implements RequestHandler<Map<String, String>, String> {
  static {
    System.setProperty("app.mode", "lambda");
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Runtime.getRuntime().addShutdownHook(new Thread(Handler::stop));
  }

  private static void stop() {
    Objects.requireNonNull(Handler.class);
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    // seam: set
    return String.format(Locale.forLanguageTag(event.get("language")), "%,d", 1234);
  }
}
