package com.example.staticconnection;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

// One connection is one session: drivers that let one statement in at a time make every invocation wait for all others, and
// when it is lost, it is lost for all.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Connection CONNECTION = connect();

  private static Connection connect() {
    try {
      return DriverManager.getConnection(System.getenv("JDBC_URL")); // hazard: shared-connection/concurrentUse
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try (PreparedStatement statement = CONNECTION.prepareStatement("select name from users where id = ?")) {
      statement.setString(1, event.get("id"));
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : "";
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
