package com.example.downloadtofixedname;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import java.nio.file.Path;
import java.util.Map;

// Each invocation downloads another object to the same name.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final S3Client s3 = S3Client.create();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    Path input = Path.of("/tmp/input.csv");
    s3.getObject(GetObjectRequest.builder().bucket("inputs").key(event.get("key")).build(), input); // hazard: shared-tmp-path/fixedName
    return input.toString();
  }
}
