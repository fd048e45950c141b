package com.example.graphqlresource;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;

// Queries and mutations are answered by one object, side by side.
@GraphQLApi
@ApplicationScoped
public class OrderResource {
  private final List<String> orders = new ArrayList<>();

  @Query
  List<String> orders() {
    return orders;
  }

  @Mutation
  String place(String order) {
    orders.add(order); // hazard: shared-mutable-state/accumulates
    return order;
  }
}
