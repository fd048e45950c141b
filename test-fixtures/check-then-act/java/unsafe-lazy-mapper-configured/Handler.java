package com.example.lazymapperconfigured;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

// Another invocation may find the mapper before it is configured; nobody changes it afterwards.
public class Handler implements RequestHandler<String, String> {
  private static ObjectMapper mapper;

  @Override
  public String handleRequest(String order, Context context) {
    try {
      return mapper().readTree(order).toString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static ObjectMapper mapper() {
    if (mapper == null) { // hazard: check-then-act/lazyInit@high
      mapper = new ObjectMapper();
      mapper.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    }
    return mapper;
  }
}
