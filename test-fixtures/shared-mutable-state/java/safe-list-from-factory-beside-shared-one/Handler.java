package com.example.listfromfactorybesidesharedone;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

// There is a shared object of the class, but the factory makes another one for each request.
public class Handler implements RequestHandler<Map<String, String>, String> {
  static final class Lines {
    private final List<String> lines = new ArrayList<>();

    static Lines begin() {
      return new Lines();
    }

    Lines add(String line) {
      lines.add(line);
      return this;
    }

    String text() {
      return String.join("\n", lines);
    }
  }

  private static final Lines HEAD = new Lines().add("Orders").add("======");
  private static final String FOOT = Lines.begin().add("======").text();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    Lines lines = Lines.begin();
    lines.add(event.get("first"));
    lines.add(event.get("second")).add(event.get("third"));
    return HEAD.text() + lines.text() + FOOT;
  }
}
