package com.example.increatedtemporaryfolder;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.apache.commons.io.FileUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

// The folder is the invocation's own, whatever the files in it are called.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try {
      Path folder = Files.createTempDirectory("report-");
      try {
        Files.writeString(folder.resolve("report.txt"), event.get("text"));
        return Files.readString(folder.resolve("report.txt"));
      } finally {
        FileUtils.deleteDirectory(folder.toFile());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
