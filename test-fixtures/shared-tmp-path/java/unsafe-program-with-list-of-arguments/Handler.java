package com.example.programwithlistofarguments;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

// The words of the command are collected in a list first.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    List<String> command = new ArrayList<>();
    command.add("ffmpeg");
    command.add("-i");
    command.add(event.get("url"));
    command.add("/tmp/out.mp4");
    try {
      Process process = new ProcessBuilder(command).start(); // hazard: shared-tmp-path/fixedName
      return String.valueOf(process.waitFor());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
