package com.example.markofabean;

import javax.sql.DataSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Orders {
  private final DataSource source;

  public Orders(DataSource source) {
    this.source = source;
  }

  @GetMapping("/orders")
  public String list() {
    return "orders of " + source;
  }
}
