package com.example.deleteonexit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

// The file is removed when the process ends, which serves invocations for hours.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try {
      File file = File.createTempFile("report-", ".txt"); // hazard: tmp-left-behind/notRemoved
      file.deleteOnExit();
      Files.writeString(file.toPath(), event.get("text"));
      return "done";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
