package com.example.modelloadedwhileloading;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

// In Java the class is loaded once, before any invocation.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Path MODEL = download();

  private static Path download() {
    try {
      Path model = Path.of("/tmp/model.bin");
      if (!Files.exists(model)) {
        Files.write(model, new byte[] {1});
      }
      return model;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return MODEL.toString();
  }
}
