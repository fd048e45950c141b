package com.example.fieldthatnothingfills;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

// The field is a left-over: nothing is ever stored in it.
public class Handler implements RequestHandler<String, String> {
  private static final DataSource POOL = Pools.orders();
  private static Connection connection;

  @Override
  public String handleRequest(String order, Context context) {
    try {
      if (connection != null) connection.close();
      try (Connection own = POOL.getConnection()) {
        return own.getCatalog();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
