package com.example.smallpool;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

// Two connections for all the invocations of the environment: the others wait.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final HikariDataSource POOL = open();

  private static HikariDataSource open() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(System.getenv("JDBC_URL"));
    config.setMaximumPoolSize(2); // hazard: undersized-pool/poolMaximum
    return new HikariDataSource(config);
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try (Connection connection = POOL.getConnection()) {
      return connection.getCatalog();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
