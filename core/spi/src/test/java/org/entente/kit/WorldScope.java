package org.entente.kit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.spi.Counting;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;
import org.entente.spi.Scope;
import org.entente.spi.Years;
import org.jspecify.annotations.Nullable;

/** A question on a loaded world; its rows are as strict as those of the host. */
final class WorldScope implements Scope {

  private final Connection connection;
  private final String country;
  private final Optional<String> partner;
  private final Counting counting;
  private final Map<String, String> parameters;
  private final List<String> notes = new ArrayList<>();
  private int open;

  WorldScope(
      Connection connection,
      String country,
      Optional<String> partner,
      Counting counting,
      Map<String, String> parameters) {
    this.connection = connection;
    this.country = country;
    this.partner = partner;
    this.counting = counting;
    this.parameters = Map.copyOf(parameters);
  }

  /** What the metric said beside its figures. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** Rows that nobody closed, count. */
  int leftOpen() {
    return open;
  }

  @Override
  public void note(String sentence) {
    notes.add(sentence);
  }

  @Override
  public String dataset() {
    return "kit";
  }

  @Override
  public String country() {
    return country;
  }

  @Override
  public Optional<String> partner() {
    return partner;
  }

  @Override
  public Years years() {
    return World.YEARS;
  }

  @Override
  public Counting counting() {
    return counting;
  }

  @Override
  public Map<String, String> parameters() {
    return parameters;
  }

  @Override
  public Rows query(String sql, Object... arguments) throws MetricException {
    PreparedStatement statement = null;
    try {
      statement = connection.prepareStatement(sql);
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      Rows rows = new ResultRows(statement, statement.executeQuery());
      open++;
      return rows;
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

  private static MetricException failed(SQLException e) {
    return new MetricException("The query failed: " + e.getMessage(), e);
  }

  private final class ResultRows implements Rows {

    private final PreparedStatement statement;
    private final ResultSet results;
    private boolean closed;

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
      try {
        if (value instanceof BigInteger big) {
          return big.longValueExact();
        }
        if (value instanceof BigDecimal decimal) {
          return decimal.longValueExact();
        }
      } catch (ArithmeticException e) {
        throw new MetricException("Column " + column + " holds no whole number: " + value + ".", e);
      }
      if (value instanceof Number number
          && !(value instanceof Double)
          && !(value instanceof Float)) {
        return number.longValue();
      }
      throw new MetricException("Column " + column + " holds no whole number: " + value + ".");
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
      throw new MetricException("Column " + column + " holds no number: " + value + ".");
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
      if (!closed) {
        closed = true;
        open--;
      }
      try {
        statement.close();
      } catch (SQLException e) {
        throw new IllegalStateException("a statement that cannot be closed", e);
      }
    }
  }
}
