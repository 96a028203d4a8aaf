package org.entente.metrics.world;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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

/** Works as the published view, version 1, in a DuckDB of their own. */
public final class PapersScope implements Scope, AutoCloseable {

  private static final List<String> TABLES =
      List.of(
          "create table works(work_id bigint, dataset varchar, source varchar, source_key varchar, doi varchar, pmid varchar, title varchar, year integer, document_type varchar, language varchar, venue varchar, times_cited integer, normalised_impact double, file varchar, line bigint, countries integer, unresolved integer)",
          "create table authorships(work_id bigint, position integer, author_key varchar, author_name varchar, is_corresponding boolean, author_identified boolean)",
          "create table affiliations(work_id bigint, author_position integer, country varchar, organisation varchar, raw varchar, organisation_key varchar)",
          "create table correspondences(work_id bigint, author_position integer, name varchar, country varchar, raw varchar)",
          "create table work_countries(work_id bigint, country varchar)");

  private final Connection connection;
  private final String country;
  private final Optional<String> partner;
  private final Counting counting;
  private final Map<String, String> parameters;
  private final List<String> notes = new ArrayList<>();

  /**
   * @param parameters the metric's parameters, defaults filled in
   */
  public PapersScope(
      List<Paper> papers,
      Optional<String> partner,
      Counting counting,
      Map<String, String> parameters)
      throws SQLException {
    this(DriverManager.getConnection("jdbc:duckdb:"), World.COUNTRY, partner, counting, parameters);
    load(papers);
  }

  private PapersScope(
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

  /** Another question on the same works; it ends when this scope is closed. */
  public PapersScope asking(
      String otherCountry,
      Optional<String> otherPartner,
      Counting otherCounting,
      Map<String, String> otherParameters) {
    return new PapersScope(connection, otherCountry, otherPartner, otherCounting, otherParameters);
  }

  private void load(List<Paper> papers) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Worlds are small and many: threads would cost more than they give.
      statement.execute("set threads = 1");
      for (String table : TABLES) {
        statement.execute(table);
      }
    }
    DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
    try (DuckDBAppender works = duck.createAppender("works");
        DuckDBAppender authorships = duck.createAppender("authorships");
        DuckDBAppender affiliations = duck.createAppender("affiliations");
        DuckDBAppender correspondences = duck.createAppender("correspondences");
        DuckDBAppender countries = duck.createAppender("work_countries")) {
      long id = 0;
      for (Paper paper : papers) {
        id++;
        work(works, id, paper);
        authors(authorships, id, paper);
        addresses(affiliations, id, paper);
        for (Paper.Correspondent correspondent : paper.correspondences()) {
          correspondences.beginRow().append(id);
          whole(correspondences, correspondent.position());
          correspondences.append("somebody");
          text(correspondences, correspondent.country());
          correspondences.append("r").endRow();
        }
        for (String country : paper.countries()) {
          countries.beginRow().append(id).append(country).endRow();
        }
      }
    }
  }

  private static void work(DuckDBAppender works, long id, Paper paper) throws SQLException {
    works.beginRow().append(id).append("d").append(paper.source()).append("k" + id);
    works.appendNull().appendNull().append("t");
    whole(works, paper.year());
    works.append(paper.documentType()).appendNull().appendNull();
    whole(works, paper.timesCited());
    Double impact = paper.normalisedImpact();
    if (impact == null) {
      works.appendNull();
    } else {
      works.append(impact.doubleValue());
    }
    works
        .append("f")
        .append(id)
        .append(paper.countries().size())
        .append(paper.unresolved())
        .endRow();
  }

  private static void authors(DuckDBAppender authorships, long id, Paper paper)
      throws SQLException {
    int position = 0;
    for (Paper.Author author : paper.authors()) {
      position++;
      authorships.beginRow().append(id).append(position);
      text(authorships, author.key());
      authorships
          .append("name")
          .append(author.corresponding())
          .append(author.identified())
          .endRow();
    }
  }

  /** A row for each author of an address; one without a position where it is tied to none. */
  private static void addresses(DuckDBAppender affiliations, long id, Paper paper)
      throws SQLException {
    for (int index = 0; index < paper.addresses().size(); index++) {
      List<@Nullable Integer> positions = new ArrayList<>();
      for (int i = 0; i < paper.authors().size(); i++) {
        if (paper.authors().get(i).addresses().contains(index)) {
          positions.add(i + 1);
        }
      }
      if (positions.isEmpty()) {
        positions.add(null);
      }
      Paper.Address address = paper.addresses().get(index);
      for (Integer position : positions) {
        affiliations.beginRow().append(id);
        whole(affiliations, position);
        text(affiliations, address.country());
        text(affiliations, address.organisation().isEmpty() ? null : address.organisation());
        affiliations.append("address " + index);
        text(affiliations, address.organisation().isEmpty() ? null : address.organisation());
        affiliations.endRow();
      }
    }
  }

  private static void whole(DuckDBAppender appender, @Nullable Integer value) throws SQLException {
    if (value == null) {
      appender.appendNull();
    } else {
      appender.append(value.intValue());
    }
  }

  private static void text(DuckDBAppender appender, @Nullable String value) throws SQLException {
    if (value == null) {
      appender.appendNull();
    } else {
      appender.append(value);
    }
  }

  /** What the metric said beside its figures. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  @Override
  public void note(String sentence) {
    notes.add(sentence);
  }

  @Override
  public String dataset() {
    return "d";
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
