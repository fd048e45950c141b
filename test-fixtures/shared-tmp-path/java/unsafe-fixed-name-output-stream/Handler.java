package com.example.fixednameoutputstream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

// The same with a stream; the name is put together of a property and a constant.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try {
      try (FileOutputStream out = new FileOutputStream(System.getProperty("java.io.tmpdir") + "/report.bin")) { // hazard: shared-tmp-path/fixedName
        out.write(event.get("text").getBytes(StandardCharsets.UTF_8));
      }
      return "done";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
