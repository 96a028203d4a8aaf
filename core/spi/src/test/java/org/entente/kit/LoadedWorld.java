package org.entente.kit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.entente.spi.Counting;
import org.entente.spi.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The published view, version 1, of a {@link World}, in a DuckDB in memory. Whoever uses it names
 * {@code org.duckdb:duckdb_jdbc} as a dependency of their tests.
 *
 * <p>What a world does not say of a work, the view draws from the work's key, so that it is the
 * same in whatever company and order the work comes:
 *
 * <ul>
 *   <li>Two authors, P0 to P6 and Q0 to Q10, who write again and again; Q0 has no identifier.
 *   <li>One or two addresses of each country, of the organisations {@code university} and {@code
 *       institute}; which author has them depends on the country and the year. Some authors have
 *       none, and an address without a known country is both authors'.
 *   <li>Of three works, one names an address for correspondence (the second author's), one marks
 *       its first author as corresponding, one says nothing. The address has no country where an
 *       address of the work has none.
 * </ul>
 */
public final class LoadedWorld implements AutoCloseable {

  private static final List<String> TABLES =
      List.of(
          """
          create or replace table works(work_id bigint, dataset varchar, source varchar, source_key varchar,
            doi varchar, pmid varchar, title varchar, year integer, document_type varchar,
            language varchar, venue varchar, times_cited integer, normalised_impact double,
            file varchar, line bigint, countries integer, unresolved integer)""",
          """
          create or replace table authorships(work_id bigint, position integer, author_key varchar,
            author_name varchar, is_corresponding boolean, author_identified boolean)""",
          """
          create or replace table affiliations(work_id bigint, author_position integer, country varchar,
            organisation varchar, raw varchar, organisation_key varchar)""",
          """
          create or replace table correspondences(work_id bigint, author_position integer, name varchar,
            country varchar, raw varchar)""",
          "create or replace table work_countries(work_id bigint, country varchar)");

  private static final Set<String> OF_FIRST_AUTHOR_IN_ODD_YEARS = Set.of("CN", "GB", "US");
  private static final Set<String> OF_FIRST_AUTHOR_IN_EVEN_YEARS = Set.of("US", "FR", "JP");
  private static final Set<String> OF_BOTH_AUTHORS = Set.of("US");

  private final Connection connection;

  private LoadedWorld(Connection connection) {
    this.connection = connection;
  }

  /** Loads a world; close it after use. */
  public static LoadedWorld of(World world) throws SQLException {
    Connection connection;
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:");
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The tests of a metric run its SQL on DuckDB, which cannot be started. Is"
              + " org.duckdb:duckdb_jdbc among the dependencies of the tests, with scope test?",
          e);
    }
    try (Statement statement = connection.createStatement()) {
      // Worlds are small and many: threads would cost more than they give.
      statement.execute("set threads = 1");
      load(world, connection);
      return new LoadedWorld(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Loads another world in place of this one, whose questions end. */
  void become(World other) throws SQLException {
    load(other, connection);
  }

  /**
   * A question on this world, about {@link World#YEARS}; it ends when the world is closed.
   *
   * @param partner empty for all partners
   * @param parameters the metric's parameters, defaults filled in
   */
  public Scope asked(
      String country, Optional<String> partner, Counting counting, Map<String, String> parameters) {
    return new WorldScope(connection, country, partner, counting, parameters);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static void load(World world, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
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
      for (World.Item item : world.works()) {
        id++;
        Authors authors = new Authors(item);
        work(works, id, item);
        authors.appendTo(authorships, id);
        for (Address address : authors.addresses()) {
          address(affiliations, id, address);
        }
        if (authors.correspondence()) {
          correspondences.beginRow().append(id).append(2).append(authors.secondName());
          text(correspondences, authors.correspondenceCountry());
          correspondences.append("the second author's address").endRow();
        }
        for (String country : item.countries()) {
          countries.beginRow().append(id).append(country).endRow();
        }
      }
    }
  }

  private static void work(DuckDBAppender works, long id, World.Item item) throws SQLException {
    works.beginRow().append(id).append("kit").append("lines").append(item.key());
    works.append("10.5555/" + item.key()).appendNull().append("About " + item.key());
    whole(works, item.year());
    works.append(item.documentType()).append("English").append("Journal of Invented Seas");
    Integer cited = item.timesCited();
    whole(works, cited);
    if (cited == null) {
      works.appendNull();
    } else {
      works.append(cited / 4.0);
    }
    works
        .append("kit.txt")
        .append(id)
        .append(item.countries().size())
        .append(item.unresolved())
        .endRow();
  }

  private static void address(DuckDBAppender affiliations, long id, Address address)
      throws SQLException {
    for (Integer position : address.positions()) {
      affiliations.beginRow().append(id).append(position.intValue());
      text(affiliations, address.country());
      affiliations.append(address.organisation());
      affiliations.append(address.organisation() + ", " + address.country());
      affiliations.append(address.organisation()).endRow();
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

  /**
   * An address of a work.
   *
   * @param positions of the authors who have it, 1-based
   */
  private record Address(@Nullable String country, String organisation, List<Integer> positions) {}

  /** Who wrote a work and where, drawn from its key. */
  private static final class Authors {

    private final World.Item item;
    private final int draw;

    Authors(World.Item item) {
      this.item = item;
      this.draw = Math.floorMod(item.key().hashCode(), 4_620);
    }

    boolean correspondence() {
      return draw % 3 == 1;
    }

    String secondName() {
      return "Second, Q" + draw % 11;
    }

    void appendTo(DuckDBAppender authorships, long id) throws SQLException {
      authorships.beginRow().append(id).append(1).append("P" + draw % 7);
      authorships.append("First, P" + draw % 7).append(draw % 3 == 2).append(true).endRow();
      boolean identified = draw % 11 != 0;
      authorships
          .beginRow()
          .append(id)
          .append(2)
          .append(identified ? "Q" + draw % 11 : "second, q");
      authorships.append(secondName()).append(correspondence()).append(identified).endRow();
    }

    List<Address> addresses() {
      List<Address> addresses = new ArrayList<>();
      for (String country : item.countries()) {
        addresses.add(new Address(country, "university", authorsIn(country)));
        if ((draw + country.charAt(0)) % 2 == 0) {
          addresses.add(new Address(country, "institute", authorsIn(country)));
        }
      }
      for (int i = 0; i < item.unresolved(); i++) {
        addresses.add(new Address(null, "university", List.of(1, 2)));
      }
      return addresses;
    }

    /** The country of the address for correspondence; unknown where it could be another one. */
    @Nullable String correspondenceCountry() {
      if (item.unresolved() > 0) {
        return null;
      }
      return item.countries().stream()
          .filter(country -> authorsIn(country).contains(2))
          .findFirst()
          .orElse(null);
    }

    private List<Integer> authorsIn(String country) {
      Integer year = item.year();
      Set<String> ofFirst =
          year == null || year % 2 == 1
              ? OF_FIRST_AUTHOR_IN_ODD_YEARS
              : OF_FIRST_AUTHOR_IN_EVEN_YEARS;
      if (OF_BOTH_AUTHORS.contains(country)) {
        return List.of(1, 2);
      }
      return List.of(ofFirst.contains(country) ? 1 : 2);
    }
  }
}
