package com.example.writerofeachrequest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Map;

// A mapper is asked for another writer: its own settings stay as they are.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    ObjectWriter writer = MAPPER.writer();
    if (event.containsKey("pretty")) writer = writer.with(SerializationFeature.INDENT_OUTPUT);
    // seam: configured
    try {
      return writer.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
