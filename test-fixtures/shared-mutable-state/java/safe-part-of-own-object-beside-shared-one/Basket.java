package com.example.partofownobjectbesidesharedone;

class Basket {
  private final Lines lines = new Lines();

  Lines getLines() {
    return lines;
  }
}
