package com.example.entitymanagerinfield;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Persistence;
import java.util.Map;

// An EntityManager keeps one unit of work: entities of two invocations get into one flush.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final EntityManager orders =
      Persistence.createEntityManagerFactory("orders").createEntityManager(); // hazard: shared-connection/concurrentUse

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    return String.valueOf(orders.find(Object.class, event.get("id")));
  }
}
