package com.example.walkthatremovesalltemporaryfiles;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.File;
import java.util.Map;

// Listing the folder and deleting what is found takes the others' files.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    for (File file : new File("/tmp").listFiles()) {
      file.delete(); // hazard: shared-tmp-path/wipesTmp
    }
    return "done";
  }
}
