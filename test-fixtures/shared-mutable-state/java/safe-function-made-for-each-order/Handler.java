package com.example.functionmadeforeachorder;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.function.Function;

// The function is an object of its own for each request; no framework calls it.
public class Handler implements RequestHandler<Map<String, String>, String> {
  static final class ToReceipt implements Function<String, String> {
    private String order;

    @Override
    public String apply(String order) {
      this.order = order;
      return text();
    }

    private String text() {
      return "Receipt for " + order;
    }
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return new ToReceipt().apply(event.get("order"));
  }
}
