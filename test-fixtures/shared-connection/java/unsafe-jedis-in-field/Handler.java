package com.example.jedisinfield;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import redis.clients.jedis.Jedis;
import java.util.Map;

// A `Jedis` is one socket: two threads read each other's answers.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final Jedis redis = new Jedis(System.getenv("REDIS_HOST")); // hazard: shared-connection/concurrentUse

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return redis.get(event.get("key"));
  }
}
