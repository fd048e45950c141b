package com.example.pooledjedis;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import redis.clients.jedis.JedisPooled;
import java.util.Map;

// `JedisPooled` takes a connection for each command.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final JedisPooled redis = new JedisPooled(System.getenv("REDIS_HOST"), 6379);

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return redis.get(event.get("key"));
  }
}
