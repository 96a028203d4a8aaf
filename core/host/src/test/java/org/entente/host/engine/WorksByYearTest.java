package org.entente.host.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Works by year over the Parquet files of several imports. */
final class WorksByYearTest {

  @Test
  void worksOfAllImportsAreCountedAndWorksWithoutAYearLeftOut(@TempDir Path folder)
      throws Exception {
    Path first = folder.resolve("it's first.parquet");
    Path second = folder.resolve("second.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      write(statement, "(2018), (2018), (null)", first);
      write(statement, "(2018), (2020)", second);
    }
    assertEquals(Map.of(2018, 3L, 2020, 1L), WorksByYear.of("d", List.of(first, second)));
    assertEquals(Map.of(), WorksByYear.of("d", List.of()));
  }

  private static void write(Statement statement, String years, Path file) throws Exception {
    statement.execute(
        "copy (select year from (values "
            + years
            + ") as w(year)) to '"
            + file.toString().replace("'", "''")
            + "' (format parquet)");
  }
}
