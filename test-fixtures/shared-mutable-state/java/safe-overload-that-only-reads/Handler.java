package com.example.overloadthatonlyreads;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// Of the two methods of one name, requests call the one that takes a text.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final String PORT = System.getenv("PORT_NAME");
  private final Settings settings = new Settings();

  public Handler() {
    settings.environment(System.getenv());
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return settings.environment("SEARCH_HOST") + settings.environment(PORT) + required(event.get("name"));
  }

  private String required(String name) {
    return settings.environment(name);
  }
}

class Settings {
  private Map<String, String> environment;

  void environment(Map<String, String> values) {
    this.environment = values;
  }

  String environment(String name) {
    return environment.get(name);
  }
}
