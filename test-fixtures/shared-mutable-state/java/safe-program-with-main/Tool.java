package com.example.programwithmain;

import java.util.Objects;

// A program that a developer starts has no invocations beside it.
public class Tool {
  private static String name;

  public static void main(String[] args) {
    name = args[0];
    run();
  }

  private static void run() {
    Objects.requireNonNull(name);
  }
}
