package com.example.tokenofownclient;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.egit.github.core.User;
import org.eclipse.egit.github.core.client.GitHubClient;
import org.eclipse.egit.github.core.service.UserService;

// The client belongs to the invocation.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    GitHubClient client = new GitHubClient("git.example", -1, "http");
    client.setOAuth2Token(event.get("token"));
    // seam: signed-in
    try {
      User user = new UserService(client).getUser();
      return user.getLogin();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
