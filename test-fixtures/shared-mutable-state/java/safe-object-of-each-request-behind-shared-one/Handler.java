package com.example.objectofeachrequestbehindsharedone;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// The shared object hands out another one of the same interface for each request; only that one changes.
public class Handler implements RequestHandler<Map<String, String>, String> {
  interface Report {
    Report begin();

    void add(String line);

    String text();
  }

  static final class Reports implements Report {
    @Override
    public Report begin() {
      return new TextReport("report");
    }

    @Override
    public void add(String line) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String text() {
      throw new UnsupportedOperationException();
    }
  }

  static final class TextReport implements Report {
    private String text;

    TextReport(String title) {
      text = title;
    }

    @Override
    public Report begin() {
      return this;
    }

    @Override
    public void add(String line) {
      text += "\n" + line;
    }

    @Override
    public String text() {
      return text;
    }
  }

  private static final Report REPORTS = new Reports();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    Report report = REPORTS.begin();
    report.add(event.get("order"));
    return report.text();
  }
}
