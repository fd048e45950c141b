package com.example.newfile;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

// `createNewFile` of the same name works for one invocation only.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try {
      File file = new File("/tmp/started");
      file.createNewFile(); // hazard: shared-tmp-path/fixedName
      return "done";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
