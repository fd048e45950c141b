package com.example.indexmovedintoplace;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.UUID;

// The file has its name when it is complete.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    Path index = Path.of("/tmp/index.txt");
    try {
      if (!Files.exists(index)) {
        Path part = Path.of("/tmp/index-" + UUID.randomUUID());
        try {
          try (Writer writer = Files.newBufferedWriter(part)) {
            // seam: created
            writer.write("books\nmaps\n");
          }
          Files.move(part, index, StandardCopyOption.ATOMIC_MOVE);
        } finally {
          Files.deleteIfExists(part);
        }
      }
      return Files.readString(index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
