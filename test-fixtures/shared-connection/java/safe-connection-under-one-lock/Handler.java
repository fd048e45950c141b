package com.example.connectionunderonelock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

// Only one invocation at a time uses the connection.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final Connection connection;

  public Handler() throws SQLException {
    connection = DriverManager.getConnection(System.getenv("JDBC_URL"));
  }

  @Override
  public synchronized String handleRequest(Map<String, String> event, Context context) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from orders")) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
