package com.example.connectionofadatasource;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

// The pool hands out connections that are open already.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final DataSource source;

  public Handler(DataSource source) {
    this.source = source;
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from orders")) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
