import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

public class App {
  private static final HikariDataSource SOURCE = open();

  private static HikariDataSource open() {
    HikariConfig config = new HikariConfig();
    config.setMaximumPoolSize(49); // hazard: undersized-pool/poolMaximum
    return new HikariDataSource(config);
  }

  public String handle(String event) throws Exception {
    try (var connection = SOURCE.getConnection()) {
      return connection.getCatalog();
    }
  }
}
