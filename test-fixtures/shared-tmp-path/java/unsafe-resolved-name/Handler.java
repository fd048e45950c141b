package com.example.resolvedname;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

// `resolve` hangs the name on the temporary folder.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try {
      Path folder = Path.of(System.getProperty("java.io.tmpdir"));
      Path file = folder.resolve("data").resolve("index.json");
      Files.writeString(file, "{}"); // hazard: shared-tmp-path/fixedName
      return "done";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
