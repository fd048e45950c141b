package com.example.exitofaprogram;

// A program that a developer starts may end itself.
public class Tool {
  public static void main(String[] args) {
    if (args.length == 0) {
      System.exit(1);
    }
  }
}
