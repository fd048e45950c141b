package com.example.settingstakenoverforeachrequest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

// Fields that one method sets side by side have one cause, and are told once.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private String region;
  private String table;
  private String prefix;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    region = event.get("region"); // hazard: shared-mutable-state/requestData
    table = event.get("table");
    prefix = event.get("prefix");
    return region + "/" + table + "/" + prefix;
  }
}
