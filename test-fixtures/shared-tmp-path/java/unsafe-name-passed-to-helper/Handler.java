package com.example.namepassedtohelper;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

// The helper writes where it is told to; all callers tell it the same.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    save("/tmp/last.json", event.get("text"));
    return "done";
  }

  private static void save(String name, String text) {
    try {
      Files.writeString(Path.of(name), text); // hazard: shared-tmp-path/fixedName
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
