package com.example.removalofwhatothersleft;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

// What earlier requests have left is removed first, and with it what others are working on.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    for (File file : new File("/tmp").listFiles()) {
      file.delete(); // hazard: shared-tmp-path/wipesTmp
    }
    try {
      Path report = Files.createTempFile("report-", ".txt");
      try {
        Files.writeString(report, event.get("text"));
        // seam: written
        return Files.readString(report);
      } finally {
        Files.deleteIfExists(report);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
