package com.example.timeinname;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

// Two invocations may begin in one millisecond.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try {
      Path file = Path.of("/tmp/report-" + System.currentTimeMillis() + ".txt");
      Files.writeString(file, event.get("text")); // hazard: shared-tmp-path/likelyUnique@low, tmp-left-behind/notRemoved
      // seam: written
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
