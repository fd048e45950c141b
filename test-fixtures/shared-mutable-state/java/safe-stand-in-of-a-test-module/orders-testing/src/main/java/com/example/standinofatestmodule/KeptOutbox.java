package com.example.standinofatestmodule;

import java.util.ArrayList;
import java.util.List;

// The module is for tests of other modules; no handler is given this one.
public class KeptOutbox implements Outbox {
  private final List<String> sent = new ArrayList<>();

  @Override
  public void send(String message) {
    sent.add(message);
  }

  public List<String> sent() {
    return sent;
  }
}
