package com.example.workingtreeoffixedname;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.File;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

// The second invocation finds the folder taken by the first.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    File folder = new File("/tmp/work");
    try (Git git = Git.cloneRepository().setURI(event.get("url")).setDirectory(folder).call()) { // hazard: shared-tmp-path/fixedName
      return git.getRepository().getDirectory().getName();
    } catch (GitAPIException error) {
      throw new IllegalStateException(error);
    }
  }
}
