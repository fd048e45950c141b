package com.example.cloneofarepository;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.util.FileUtils;

// Two pushes to one branch: the second removes the working tree that the first has before it.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    File folder = new File(String.format("/tmp/%s/%s", event.get("repository"), event.get("branch")));
    try {
      if (folder.exists()) FileUtils.delete(folder, FileUtils.RECURSIVE); // hazard: shared-tmp-path/eventDerived
      try (Git git = clone(event.get("url"), folder)) {
        return git.getRepository().getBranch();
      }
    } catch (IOException | GitAPIException error) {
      throw new IllegalStateException(error);
    }
  }

  private static Git clone(String url, File folder) throws GitAPIException {
    return Git.cloneRepository().setURI(url).setDirectory(folder).call();
  }
}
