package com.example.standinofatestmodule;

import software.amazon.awssdk.services.sqs.SqsClient;

public class Queue implements Outbox {
  private final SqsClient client = SqsClient.create();

  @Override
  public void send(String message) {
    client.sendMessage(request -> request.queueUrl(System.getenv("QUEUE_URL")).messageBody(message));
  }
}
