package com.example.atomicrename;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.UUID;

// The model is downloaded under a name of its own, then put in its place in one step.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final S3Client s3 = S3Client.create();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    Path model = Path.of("/tmp/model.bin");
    if (!Files.exists(model)) {
      Path part = Path.of("/tmp/model-" + UUID.randomUUID());
      s3.getObject(GetObjectRequest.builder().bucket("models").key("model.bin").build(), part);
      try {
        Files.move(part, model, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return model.toString();
  }
}
