package com.example.jsonparser;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.json.simple.JSONObject;
import org.json.simple.parser.JSONParser;
import org.json.simple.parser.ParseException;

// The parser keeps its lexer and the token it has reached: two texts at once are mixed.
public class Handler implements RequestStreamHandler {
  private final JSONParser parser = new JSONParser(); // hazard: unsafe-shared-object/oneUserAtATime@high

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
    try {
      JSONObject order = (JSONObject) parser.parse(new InputStreamReader(input, StandardCharsets.UTF_8));
      output.write(order.get("id").toString().getBytes(StandardCharsets.UTF_8));
    } catch (ParseException e) {
      throw new IOException(e);
    }
  }
}
