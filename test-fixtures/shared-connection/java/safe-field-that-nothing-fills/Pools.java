package com.example.fieldthatnothingfills;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

class Pools {
  static DataSource orders() {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(System.getenv("JDBC_URL"));
    return pool;
  }
}
