package com.example.zipoffixedname;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

// The archive's stream writes to the file of the stream below it.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try {
      try (ZipOutputStream zip = new ZipOutputStream(new FileOutputStream("/tmp/all.zip"))) { // hazard: shared-tmp-path/fixedName
        zip.putNextEntry(new ZipEntry("a"));
      }
      return "done";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
