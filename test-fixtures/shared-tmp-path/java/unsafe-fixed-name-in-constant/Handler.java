package com.example.fixednameinconstant;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.File;
import java.io.FileWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

// The folder and the name are constants of the class.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final String FOLDER = "/tmp";
  private static final File REPORT = new File(FOLDER, "report.txt");

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try (FileWriter writer = new FileWriter(REPORT)) { // hazard: shared-tmp-path/fixedName
      writer.write(event.get("text"));
      return "done";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
