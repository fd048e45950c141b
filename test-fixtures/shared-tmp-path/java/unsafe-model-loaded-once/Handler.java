package com.example.modelloadedonce;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

// Both find no file and download at once; one of them reads a file that is half there.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final S3Client s3 = S3Client.create();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    Path model = Path.of("/tmp/model.bin");
    if (!Files.exists(model)) {
      s3.getObject(GetObjectRequest.builder().bucket("models").key("model.bin").build(), model); // hazard: shared-tmp-path/checkThenCreate
    }
    return model.toString();
  }
}
