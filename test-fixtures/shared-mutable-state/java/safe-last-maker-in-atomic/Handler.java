package com.example.lastmakerinatomic;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

// Each invocation looks whether the last one left what it needs, and works with its own variable from then on.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private record Writer(String language) {
    String write(String text) {
      return text.toUpperCase(Locale.forLanguageTag(language));
    }
  }

  private final AtomicReference<Writer> last = new AtomicReference<>();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    String language = event.get("language");
    Writer writer = last.get();
    if (writer == null || !writer.language().equals(language)) {
      writer = new Writer(language);
      last.set(writer);
    }
    return writer.write(event.get("text"));
  }
}
