package com.example.functionthatneedsarguments;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

// A step of a stream: whoever makes one passes the columns, and no container is told to.
public class Rows implements Function<List<String>, String> {
  private final Columns columns;

  public Rows(Columns columns) {
    this.columns = columns;
  }

  @Override
  public String apply(List<String> values) {
    return columns.names(new ArrayList<>(values)).toString();
  }
}

class Columns {
  private List<String> names = List.of();

  Columns names(List<String> names) {
    this.names = names;
    return this;
  }

  @Override
  public String toString() {
    return String.join(",", names);
  }
}
