package com.example.transactiononstaticconnection;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

// A's rollback takes back what B has paid meanwhile: both are in one transaction.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final Connection CONNECTION = connect();

  private static Connection connect() {
    try {
      Connection connection = DriverManager.getConnection(System.getenv("JDBC_URL")); // hazard: shared-connection/concurrentUse
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try (PreparedStatement insert = CONNECTION.prepareStatement("insert into payments values (?)")) {
      insert.setString(1, event.get("id"));
      insert.executeUpdate();
      // seam: inserted
      if (event.containsKey("refused")) {
        CONNECTION.rollback();
        return "refused";
      }
      CONNECTION.commit();
      return "paid";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
