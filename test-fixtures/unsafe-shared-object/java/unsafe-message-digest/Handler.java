package com.example.messagedigest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;

// The digest takes in the bytes of two invocations and gives neither's hash.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final MessageDigest sha = newDigest();

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256"); // hazard: unsafe-shared-object/oneUserAtATime
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    byte[] hash = sha.digest(event.get("text").getBytes(StandardCharsets.UTF_8));
    return Arrays.toString(hash);
  }
}
