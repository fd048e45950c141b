package com.example.removalofalltemporaryfiles;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.apache.commons.io.FileUtils;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

// The folder holds the files of all other invocations as well.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try {
      FileUtils.cleanDirectory(new File("/tmp")); // hazard: shared-tmp-path/wipesTmp
      return "done";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
