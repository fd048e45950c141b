package com.example.databaseintemporaryfolder;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

// Invocations write to one database file, and lock each other out.
public class Handler implements RequestHandler<Map<String, String>, String> {
  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:/tmp/work.db")) { // hazard: shared-tmp-path/database, connection-per-invocation/perInvocation
      return connection.getCatalog();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
