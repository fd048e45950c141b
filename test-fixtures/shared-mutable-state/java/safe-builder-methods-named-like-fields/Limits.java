package com.example.buildermethodsnamedlikefields;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class Limits {
  private static final Logger LOGGER = LoggerFactory.getLogger(Limits.class);

  private final String queue;
  private final int size;

  private Limits(Builder builder) {
    this.queue = builder.queue;
    this.size = builder.size;
  }

  public static Builder builder() {
    return new Builder();
  }

  public static Limits ofOrders() {
    return builder().queue(System.getenv("QUEUE")).size(10).build();
  }

  public String describe(String order) {
    LOGGER.info("{} takes {} orders", queue, size);
    return queue + " takes " + order;
  }

  public static final class Builder {
    private String queue;
    private int size;

    private Builder() {}

    public Builder queue(String queue) {
      this.queue = queue;
      return this;
    }

    public Builder size(int size) {
      this.size = size;
      return this;
    }

    public Limits build() {
      return new Limits(this);
    }
  }
}
