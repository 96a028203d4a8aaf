package org.entente.host.library;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;

/** The H2 database of a library: opening, the version of its tables, connections. */
final class Catalogue implements AutoCloseable {

  /** The newest migration under {@code migration/}. */
  static final int SCHEMA_VERSION = 3;

  private static final String HISTORY = "flyway_schema_history";

  private final JdbcDataSource source;

  /** Keeps the database open between calls. */
  private final Connection keeper;

  private Catalogue(JdbcDataSource source, Connection keeper) {
    this.source = source;
    this.keeper = keeper;
  }

  /**
   * Opens the catalogue of a library folder, making or upgrading its tables.
   *
   * @throws LibraryException if it cannot be read, or a newer Entente made it
   */
  static Catalogue open(Path directory) throws LibraryException {
    JdbcDataSource source = new JdbcDataSource();
    // WRITE_DELAY=0: a commit that has returned survives the death of the process.
    source.setURL(
        "jdbc:h2:file:"
            + directory.resolve("catalogue").toAbsolutePath()
            + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=20000");
    source.setUser("entente");
    source.setPassword("");
    Connection keeper;
    try {
      keeper = source.getConnection();
    } catch (SQLException e) {
      throw new LibraryException(
          "The catalogue of the library "
              + directory
              + " cannot be opened: "
              + e.getMessage()
              + " Put back a copy of the folder, or choose another folder with --library.",
          e);
    }
    try {
      migrate(source, keeper, directory);
      return new Catalogue(source, keeper);
    } catch (SQLException | FlywayException e) {
      throw new LibraryException(
          "The catalogue of the library " + directory + " cannot be brought up to date: " + e, e);
    } finally {
      if (!upToDate(keeper)) {
        closeQuietly(keeper);
      }
    }
  }

  private static void migrate(JdbcDataSource source, Connection keeper, Path directory)
      throws SQLException, LibraryException {
    int version = version(keeper);
    if (version > SCHEMA_VERSION) {
      throw new LibraryException(
          "The library "
              + directory
              + " was made by a newer Entente (its catalogue has version "
              + version
              + ", this program knows "
              + SCHEMA_VERSION
              + "). Use that newer Entente, or choose another folder with --library.");
    }
    // Asking first spares every start but the first the half second that Flyway takes.
    if (version < SCHEMA_VERSION) {
      Flyway.configure(Catalogue.class.getClassLoader())
          .dataSource(source)
          .locations("classpath:org/entente/host/library/migration")
          .failOnMissingLocations(true)
          .table(HISTORY)
          .loggers("slf4j")
          .load()
          .migrate();
    }
  }

  private static boolean upToDate(Connection keeper) {
    try {
      return version(keeper) == SCHEMA_VERSION;
    } catch (SQLException e) {
      return false;
    }
  }

  /** The version of the tables; 0 in a new database. */
  private static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet tables =
          statement.executeQuery(
              "select count(*) from information_schema.tables where table_name = '"
                  + HISTORY
                  + "'")) {
        tables.next();
        if (tables.getInt(1) == 0) {
          return 0;
        }
      }
      try (ResultSet versions =
          statement.executeQuery(
              "select coalesce(max(cast(\"version\" as integer)), 0) from \""
                  + HISTORY
                  + "\" where \"success\"")) {
        versions.next();
        return versions.getInt(1);
      }
    }
  }

  /** A connection of its own, every statement a transaction; the caller closes it. */
  Connection connect() throws SQLException {
    return source.getConnection();
  }

  /** Brings what was committed to the disk itself, for the case that the power fails. */
  void sync() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("checkpoint sync");
    }
  }

  @Override
  public void close() {
    try (Statement statement = keeper.createStatement()) {
      statement.execute("shutdown");
    } catch (SQLException e) {
      closeQuietly(keeper);
    }
  }

  private static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // What was committed is on disk already.
    }
  }
}
