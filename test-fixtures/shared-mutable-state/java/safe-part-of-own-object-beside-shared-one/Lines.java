package com.example.partofownobjectbesidesharedone;

import java.util.ArrayList;
import java.util.List;

class Lines {
  private final List<String> lines = new ArrayList<>();

  void add(String line) {
    lines.add(line);
  }

  String text() {
    return String.join("\n", lines);
  }
}
