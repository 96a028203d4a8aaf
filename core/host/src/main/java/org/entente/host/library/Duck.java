package org.entente.host.library;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** A DuckDB of one's own, in memory, to write and read the library's Parquet files with. */
public final class Duck {

  private Duck() {}

  /**
   * Opens one. What does not fit into its memory goes to {@code spill}.
   *
   * @param spill a folder; need not exist
   */
  public static DuckDBConnection open(Path spill) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("memory_limit", "1GB");
    settings.setProperty("temp_directory", spill.toString());
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    DuckDBConnection connection =
        (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", settings);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set enable_progress_bar = false");
    }
    return connection;
  }

  /** A text as an SQL literal. */
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A table expression over Parquet files, at least one. */
  public static String parquet(List<Path> files) {
    return files.stream()
        .map(file -> literal(file.toString()))
        .collect(Collectors.joining(", ", "read_parquet([", "])"));
  }
}
