package com.example.nameoftheeventformatted;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

// A format string makes a name of nothing but the event.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try {
      String file = String.format("/tmp/resized-%s.png", event.get("key"));
      Files.write(Path.of(file), new byte[0]); // hazard: shared-tmp-path/eventDerived
      return "done";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
