package com.example.programwithlistofarguments;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

// The name holds the id of the request.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-i", event.get("url")));
    Path film = Path.of("/tmp", context.getAwsRequestId() + ".mp4");
    command.add(film.toString());
    try {
      Process process = new ProcessBuilder(command).start();
      return String.valueOf(process.waitFor());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      film.toFile().delete();
    }
  }
}
