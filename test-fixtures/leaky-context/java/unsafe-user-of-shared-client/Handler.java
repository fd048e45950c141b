package com.example.userofsharedclient;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.hyperledger.fabric.sdk.HFClient;
import org.hyperledger.fabric.sdk.User;

// The client acts for whoever was set last, in the requests of others too.
public abstract class Handler implements RequestHandler<Map<String, String>, String> {
  private final HFClient client = HFClient.createNewInstance();

  protected abstract User userNamed(String name);

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    client.setUserContext(userNamed(event.get("user"))); // hazard: leaky-context/credentials
    return "done";
  }
}
