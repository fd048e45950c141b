package com.example.sharedobjectpassedon;

import java.util.ArrayList;
import java.util.List;

class Lines {
  private final List<String> lines = new ArrayList<>();

  void add(String line) {
    lines.add(line); // hazard: shared-mutable-state/unsynchronised@medium
  }

  String text() {
    return String.join("\n", lines);
  }
}
