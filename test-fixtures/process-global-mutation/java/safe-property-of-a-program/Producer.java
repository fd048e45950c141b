package com.example.propertyofaprogram;

// A program that a developer starts, in several public steps; nobody else takes them.
public class Producer {
  public static void main(String[] args) {
    Producer.send(args[0], Integer.parseInt(args[1]));
  }

  public static void send(String trustStore, int count) {
    System.setProperty("javax.net.ssl.trustStore", trustStore);
    for (int i = 0; i < count; i++) Producer.sendOne(i);
  }

  public static void sendOne(int number) {
    System.out.println("sent " + number);
  }
}
