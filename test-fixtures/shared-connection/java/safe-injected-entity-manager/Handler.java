package com.example.injectedentitymanager;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;

// What a container injects stands for an EntityManager of each transaction.
@ApplicationScoped
class Orders {
  @Inject
  EntityManager entities;

  String find(String id) {
    return String.valueOf(entities.find(Object.class, id));
  }
}

public class Handler implements RequestHandler<Map<String, String>, String> {
  @Inject
  Orders orders;

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return orders.find(event.get("id"));
  }
}
