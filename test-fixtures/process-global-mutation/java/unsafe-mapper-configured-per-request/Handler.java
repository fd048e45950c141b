package com.example.mapperconfiguredperrequest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Map;

// The mapper is shared: a setting for one invocation changes the texts of the others.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    MAPPER.configure(SerializationFeature.INDENT_OUTPUT, event.containsKey("pretty")); // hazard: process-global-mutation/sharedClient
    // seam: configured
    try {
      return MAPPER.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
