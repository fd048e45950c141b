package com.example.connectionofapool;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

// Each invocation takes a connection of its own out of the pool.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final HikariDataSource POOL = new HikariDataSource(new HikariConfig("/database.properties"));

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try (Connection connection = POOL.getConnection();
        PreparedStatement statement = connection.prepareStatement("select name from users where id = ?")) {
      statement.setString(1, event.get("id"));
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : "";
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
