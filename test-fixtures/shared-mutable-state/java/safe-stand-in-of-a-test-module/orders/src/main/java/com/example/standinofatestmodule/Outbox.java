package com.example.standinofatestmodule;

public interface Outbox {
  void send(String message);
}
