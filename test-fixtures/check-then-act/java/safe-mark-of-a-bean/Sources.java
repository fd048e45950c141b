package com.example.markofabean;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

// The container calls the method once, when it starts.
@Configuration
public class Sources {
  private static boolean prepared;

  @Bean
  public static DataSource source() {
    DriverManagerDataSource source = new DriverManagerDataSource(System.getenv("DB_URL"));
    if (!prepared) {
      source.setCatalog("orders");
      prepared = source.getCatalog() != null;
    }
    return source;
  }
}
