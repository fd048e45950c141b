package com.example.entitymanagerforeachrequest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;

// The factory is made for threads; each request gets an EntityManager of its own.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final EntityManagerFactory factory = Persistence.createEntityManagerFactory("orders");

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try (EntityManager orders = factory.createEntityManager()) {
      return String.valueOf(orders.find(Object.class, event.get("id")));
    }
  }
}
