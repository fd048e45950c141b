package com.example.textreplacedinconstant;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

// A text never changes: `replace` gives another one.
public class Handler implements RequestHandler<String, String> {
  private static final String QUERY = "https://example.com/search?title=TITLE";

  @Override
  public String handleRequest(String title, Context context) {
    return QUERY.replace("TITLE", title).replaceAll(" ", "+");
  }
}
