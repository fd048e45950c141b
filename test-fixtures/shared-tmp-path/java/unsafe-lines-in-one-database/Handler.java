package com.example.linesinonedatabase;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

// The lines of all orders get into one table: A sums up B's as well.
public class Handler implements RequestHandler<Map<String, Integer>, Integer> {
  @Override
  public Integer handleRequest(Map<String, Integer> event, Context context) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:/tmp/work.db"); // hazard: shared-tmp-path/database, connection-per-invocation/perInvocation
        Statement statement = connection.createStatement()) {
      statement.execute("create table if not exists lines (amount integer)");
      try (PreparedStatement insert = connection.prepareStatement("insert into lines values (?)")) {
        insert.setInt(1, event.get("amount"));
        insert.executeUpdate();
      }
      // seam: inserted
      try (ResultSet sum = statement.executeQuery("select sum(amount) from lines")) {
        sum.next();
        int total = sum.getInt(1);
        statement.execute("delete from lines");
        return total;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
