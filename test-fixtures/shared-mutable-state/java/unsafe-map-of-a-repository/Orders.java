package com.example.mapofarepository;

import java.util.HashMap;
import java.util.Map;

class Orders {
  private final Map<String, String> orders = new HashMap<>();

  String find(String id) {
    return orders.get(id);
  }

  void save(String id, String order) {
    orders.put(id, order); // hazard: shared-mutable-state/unsynchronised
  }
}
