package com.example.objectthatneedsarguments;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// A class that the platform cannot make, because its constructor wants something, is no handler: each request makes its own.
public class Handler implements RequestHandler<Map<String, String>, String> {
  public interface Report {
    void begin(Context context);

    String end();
  }

  public static final class TextReport implements Report {
    private final String title;
    private String request;

    public TextReport(String title) {
      this.title = title;
    }

    @Override
    public void begin(Context context) {
      this.request = context.getAwsRequestId();
    }

    @Override
    public String end() {
      return title + ": " + request;
    }
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return new TextReport(event.get("title")).end();
  }
}
