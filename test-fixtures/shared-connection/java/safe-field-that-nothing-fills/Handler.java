package com.example.fieldthatnothingfills;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

// The field is a left-over: nothing is ever stored in it.
public class Handler implements RequestHandler<String, String> {
  private static Connection connection;

  private final DataSource pool;

  public Handler() {
    try {
      pool = InitialContext.doLookup("jdbc/orders");
    } catch (NamingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String handleRequest(String order, Context context) {
    try {
      if (connection != null) connection.close();
      try (Connection own = pool.getConnection()) {
        return own.getCatalog();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
