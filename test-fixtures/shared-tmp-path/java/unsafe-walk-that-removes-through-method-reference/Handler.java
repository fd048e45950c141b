package com.example.walkthatremovesthroughmethodreference;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Comparator;
import java.util.Map;

// The usual way to remove a folder with all it holds, here on the temporary folder itself.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final Cleaner cleaner = new Cleaner();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    cleaner.clean();
    return "done";
  }

  static final class Cleaner {
    void clean() {
      clear(Paths.get(System.getProperty("java.io.tmpdir")));
    }

    private static void clear(Path folder) {
      try {
        Files.walk(folder).sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete); // hazard: shared-tmp-path/wipesTmp
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
