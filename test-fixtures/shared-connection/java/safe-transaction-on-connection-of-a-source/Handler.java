package com.example.transactiononconnectionofasource;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

// Each invocation has a connection to itself, and with it a transaction.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private static final DataSource PAYMENTS = source();

  private static DataSource source() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(System.getenv("JDBC_URL"));
    return source;
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try (Connection connection = PAYMENTS.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement insert = connection.prepareStatement("insert into payments values (?)")) {
        insert.setString(1, event.get("id"));
        insert.executeUpdate();
      }
      // seam: inserted
      if (event.containsKey("refused")) {
        connection.rollback();
        return "refused";
      }
      connection.commit();
      return "paid";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
