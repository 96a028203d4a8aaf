package org.entente.host.library;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The few lines of JDBC that every query of the catalogue needs. */
final class Rows {

  private Rows() {}

  /** Something done on one connection. */
  interface Question<T> {
    T ask(Connection connection) throws SQLException;
  }

  static void bind(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }

  /** Runs a change; whether it touched a row. */
  static boolean update(Connection connection, String sql, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate() > 0;
    }
  }

  /** The first column of the first row. */
  static Optional<String> first(Connection connection, String sql, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
      }
    }
  }

  static @Nullable Integer integer(ResultSet rows, int column) throws SQLException {
    int value = rows.getInt(column);
    return rows.wasNull() ? null : value;
  }

  static @Nullable BigDecimal decimal(ResultSet rows, int column) throws SQLException {
    String digits = rows.getString(column);
    return digits == null ? null : new BigDecimal(digits);
  }

  static @Nullable String digits(@Nullable BigDecimal number) {
    return number == null ? null : number.toString();
  }
}
