package com.example.folderwithlikename;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

// Another folder than the temporary one.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try {
      Files.writeString(Path.of("/tmpfoo/report.txt"), event.get("text"));
      return "done";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
