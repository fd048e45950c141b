package com.example.streamhandler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

// A handler of streams is one object, too.
public class Handler implements RequestStreamHandler {
  private byte[] body;

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
    body = input.readAllBytes(); // hazard: shared-mutable-state/requestData
    output.write(body);
  }
}
