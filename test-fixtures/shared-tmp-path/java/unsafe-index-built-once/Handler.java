package com.example.indexbuiltonce;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

// Whoever finds the file takes it for complete, while another invocation still writes it.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    Path index = Path.of("/tmp/index.txt");
    try {
      if (!Files.exists(index)) {
        try (Writer writer = Files.newBufferedWriter(index)) { // hazard: shared-tmp-path/checkThenCreate
          // seam: created
          writer.write("books\nmaps\n");
        }
      }
      return Files.readString(index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
