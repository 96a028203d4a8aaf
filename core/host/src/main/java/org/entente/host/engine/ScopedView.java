package org.entente.host.engine;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.entente.host.library.WorksTable;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;
import org.jspecify.annotations.Nullable;

/** The published view, narrowed to a scope; used from one thread. */
public final class ScopedView implements AutoCloseable {

  private final Connection connection;

  /** A view of the relations that the connection shows; closing it closes the connection. */
  public ScopedView(Connection connection) {
    this.connection = connection;
  }

  /** Runs a query; see {@link org.entente.spi.Scope#query}. */
  public Rows query(String sql, Object... parameters) throws MetricException {
    PreparedStatement statement = null;
    try {
      statement = connection.prepareStatement(sql);
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return new ResultRows(statement, statement.executeQuery());
    } catch (SQLException e) {
      if (statement != null) {
        try {
          statement.close();
        } catch (SQLException closing) {
          e.addSuppressed(closing);
        }
      }
      throw failed(e);
    }
  }

  /**
   * Keeps the result of a query as a table of this view, for queries that need it several times.
   */
  public void keep(String table, String sql) throws MetricException {
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.execute("create or replace temp table " + table + " as " + sql);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * Shows the published view of relations, in place of what was shown under the same prefix.
   *
   * @param relations every table that the published view is made of as an SQL expression over
   *     whatever this view can read; the works have the columns {@code dataset} and {@code source}
   *     besides
   * @param prefix stands before the names of the views; empty for metrics
   */
  public void show(Map<WorksTable, String> relations, ViewScope scope, String prefix)
      throws MetricException {
    try (java.sql.Statement statement = connection.createStatement()) {
      for (String sql : new PublishedView(relations, scope, prefix).statements()) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static MetricException failed(SQLException e) {
    return new MetricException("The query failed: " + e.getMessage(), e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("a connection that cannot be closed", e);
    }
  }

  private static final class ResultRows implements Rows {

    private final PreparedStatement statement;
    private final ResultSet results;

    ResultRows(PreparedStatement statement, ResultSet results) {
      this.statement = statement;
      this.results = results;
    }

    @Override
    public boolean next() throws MetricException {
      try {
        return results.next();
      } catch (SQLException e) {
        throw failed(e);
      }
    }

    @Override
    public long whole(int column) throws MetricException {
      Object value = object(column);
      if (value == null) {
        return 0;
      }
      if (value instanceof java.math.BigInteger big) {
        // DuckDB sums whole numbers into HUGEINT, Spark into BIGINT: both are whole.
        return big.longValueExact();
      }
      if (value instanceof BigDecimal decimal) {
        return decimal.longValueExact();
      }
      if (value instanceof Number number
          && !(value instanceof Double)
          && !(value instanceof Float)) {
        return number.longValue();
      }
      throw new MetricException(
          "Column " + column + " of the query is not a whole number but '" + value + "'.");
    }

    @Override
    public double number(int column) throws MetricException {
      Object value = object(column);
      if (value == null) {
        return Double.NaN;
      }
      if (value instanceof Number number) {
        return number.doubleValue();
      }
      throw new MetricException(
          "Column " + column + " of the query is not a number but '" + value + "'.");
    }

    @Override
    public @Nullable String text(int column) throws MetricException {
      Object value = object(column);
      return value == null ? null : value.toString();
    }

    @Override
    public boolean missing(int column) throws MetricException {
      return object(column) == null;
    }

    private @Nullable Object object(int column) throws MetricException {
      try {
        int columns = results.getMetaData().getColumnCount();
        if (column > columns) {
          throw new MetricException(
              "Column " + column + " was asked for, and the query gives " + columns + ".");
        }
        return results.getObject(column);
      } catch (SQLException e) {
        throw failed(e);
      }
    }

    @Override
    public void close() {
      try {
        results.close();
        statement.close();
      } catch (SQLException e) {
        throw new IllegalStateException("a statement that cannot be closed", e);
      }
    }
  }
}
