package com.example.programwritesfixedname;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

// The program that is started writes to a name that all invocations share.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try {
      new ProcessBuilder("ffmpeg", "-i", event.get("url"), "/tmp/out.mp4").start(); // hazard: shared-tmp-path/fixedName
      return "done";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
