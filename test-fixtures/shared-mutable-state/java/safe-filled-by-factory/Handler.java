package com.example.filledbyfactory;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.LinkedHashMap;
import java.util.Map;

// The factory runs while the class is loaded and for each request; each run fills an object of its own.
public class Handler implements RequestHandler<Map<String, String>, String> {
  static final class Tags {
    static final Tags NONE = new Tags();

    private final Map<String, String> values = new LinkedHashMap<>();

    static Tags of(String name, String value) {
      Tags tags = new Tags();
      tags.add(name, value);
      return tags;
    }

    Tags add(String name, String value) {
      if (values.size() >= 9) throw new IllegalStateException("too many tags");
      values.put(name, value);
      return this;
    }

    @Override
    public String toString() {
      return values.toString();
    }
  }

  private static final Tags COMMON = Tags.of("service", "orders");

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    Tags own = event.isEmpty() ? Tags.NONE : Tags.of("tenant", event.get("tenant"));
    return COMMON + " " + own;
  }
}
