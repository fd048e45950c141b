package com.example.functionbean;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import java.util.Map;
import java.util.function.Function;

// The bean is made once: the lambda's field belongs to all invocations.
@Configuration
public class Functions {
  private String lastOrder;

  @Bean
  public Function<Map<String, String>, String> place() {
    return order -> {
      lastOrder = order.get("id"); // hazard: shared-mutable-state/requestData
      return "placed " + lastOrder;
    };
  }
}
