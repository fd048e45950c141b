package com.example.connectionmadeinconstructor;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

// The handler is one object: its connection serves all threads at once.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final Connection connection;

  public Handler() throws SQLException {
    connection = DriverManager.getConnection(System.getenv("JDBC_URL")); // hazard: shared-connection/concurrentUse
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from orders")) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
