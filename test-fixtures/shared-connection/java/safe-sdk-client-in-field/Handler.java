package com.example.sdkclientinfield;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import java.net.http.HttpClient;
import java.util.Map;

// The clients of the AWS SDK and of the platform are made for threads.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final DynamoDbClient dynamo = DynamoDbClient.create();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return dynamo.listTables().tableNames() + HTTP.version().name();
  }
}
