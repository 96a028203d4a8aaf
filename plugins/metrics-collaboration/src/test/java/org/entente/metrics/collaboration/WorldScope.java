package org.entente.metrics.collaboration;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.entente.kit.World;
import org.entente.spi.Counting;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;
import org.entente.spi.Scope;
import org.entente.spi.Years;
import org.jspecify.annotations.Nullable;

/** A world as the published view, version 1. */
final class WorldScope implements Scope, AutoCloseable {

  private final Connection connection;
  private final Optional<String> partner;
  private final Counting counting;

  WorldScope(World world, Optional<String> partner, Counting counting) throws SQLException {
    this.connection = DriverManager.getConnection("jdbc:duckdb:");
    this.partner = partner;
    this.counting = counting;
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table works(work_id bigint, dataset varchar, source varchar, source_key varchar, doi varchar, pmid varchar, title varchar, year integer, document_type"
              + " varchar, language varchar, venue varchar, times_cited integer, normalised_impact double, file varchar, line bigint, countries integer, unresolved integer)");
      statement.execute(
          "create table affiliations(work_id bigint, author_position integer, country varchar, organisation varchar, raw varchar)");
      statement.execute("create table work_countries(work_id bigint, country varchar)");
    }
    DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
    try (DuckDBAppender works = duck.createAppender("works");
        DuckDBAppender affiliations = duck.createAppender("affiliations");
        DuckDBAppender countries = duck.createAppender("work_countries")) {
      long id = 0;
      for (World.Item item : world.works()) {
        id++;
        works
            .beginRow()
            .append(id)
            .append("d")
            .append("s")
            .append("k" + id)
            .appendNull()
            .appendNull()
            .append("t");
        Integer year = item.year();
        if (year == null) {
          works.appendNull();
        } else {
          works.append(year.intValue());
        }
        works
            .append("article")
            .appendNull()
            .appendNull()
            .appendNull()
            .appendNull()
            .append("f")
            .append(id)
            .append(item.countries().size())
            .append(item.unresolved())
            .endRow();
        for (String country : item.countries()) {
          countries.beginRow().append(id).append(country).endRow();
          // Two addresses of one country must not make two countries.
          for (int twice = 0; twice < 2; twice++) {
            affiliations
                .beginRow()
                .append(id)
                .appendNull()
                .append(country)
                .append("o")
                .append("r")
                .endRow();
          }
        }
        for (int i = 0; i < item.unresolved(); i++) {
          affiliations
              .beginRow()
              .append(id)
              .appendNull()
              .appendNull()
              .append("o")
              .append("r")
              .endRow();
        }
      }
    }
  }

  @Override
  public String dataset() {
    return "d";
  }

  @Override
  public String country() {
    return World.COUNTRY;
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
    return Map.of();
  }

  @Override
  public Rows query(String sql, Object... parameters) throws MetricException {
    try {
      PreparedStatement statement = connection.prepareStatement(sql);
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return new ResultRows(statement.executeQuery());
    } catch (SQLException e) {
      throw new MetricException("query", e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private record ResultRows(ResultSet results) implements Rows {

    @Override
    public boolean next() throws MetricException {
      try {
        return results.next();
      } catch (SQLException e) {
        throw new MetricException("next", e);
      }
    }

    private @Nullable Object object(int column) throws MetricException {
      try {
        return results.getObject(column);
      } catch (SQLException e) {
        throw new MetricException("column", e);
      }
    }

    @Override
    public long whole(int column) throws MetricException {
      Object value = object(column);
      if (value == null) {
        return 0;
      }
      return value instanceof BigInteger big
          ? big.longValueExact()
          : new BigDecimal(value.toString()).longValueExact();
    }

    @Override
    public double number(int column) throws MetricException {
      return Double.parseDouble(String.valueOf(object(column)));
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

    @Override
    public void close() {
      try {
        results.getStatement().close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
