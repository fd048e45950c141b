package com.example.tokenofsharedclient;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.egit.github.core.User;
import org.eclipse.egit.github.core.client.GitHubClient;
import org.eclipse.egit.github.core.service.UserService;

// The client signs with the token that was set last: A asks with B's.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final GitHubClient client = new GitHubClient("git.example", -1, "http");

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    client.setOAuth2Token(event.get("token")); // hazard: leaky-context/credentials
    // seam: signed-in
    try {
      User user = new UserService(client).getUser();
      return user.getLogin();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
