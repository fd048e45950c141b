package com.example.preparedstatementinfield;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

// A statement holds the parameters of one execution: B's id gets into A's query.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final PreparedStatement byId;

  public Handler(DataSource source) throws SQLException {
    byId = source.getConnection().prepareStatement("select name from users where id = ?"); // hazard: shared-connection/concurrentUse
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try {
      byId.setString(1, event.get("id"));
      try (ResultSet rows = byId.executeQuery()) {
        return rows.next() ? rows.getString(1) : "";
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
