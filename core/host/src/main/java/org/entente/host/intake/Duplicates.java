package org.entente.host.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.entente.host.library.Duck;
import org.entente.host.library.WorksStatistics;
import org.entente.host.library.WorksTable;
import org.jspecify.annotations.Nullable;

/**
 * Removes from the files of a run the works whose key stood before them: in the run, or in an
 * earlier import. It works on the files and not in the heap, so that memory stays flat; files
 * without duplicates stay as they are.
 */
final class Duplicates {

  /** The work ids that a file of the run got. */
  record Range(int file, long firstId, long lastId) {}

  private final Connection duck;
  private final Path folder;

  Duplicates(Connection duck, Path folder) {
    this.duck = duck;
    this.folder = folder;
  }

  /**
   * Finds the duplicates and takes them out of the files.
   *
   * @param earlier the works of earlier imports
   * @return how many each file had, by its number
   */
  long[] remove(List<Path> earlier, List<Range> ranges, int files)
      throws SQLException, IOException {
    long[] counts = new long[files];
    try (Statement statement = duck.createStatement()) {
      String works = parquet(WorksTable.WORKS);
      statement.execute(
          "create temp table repeated as select source_key, min(work_id) as first_id from "
              + works
              + " group by source_key having count(*) > 1");
      String duplicates =
          "select w.work_id from "
              + works
              + " w join repeated r on r.source_key = w.source_key and r.first_id <> w.work_id";
      if (!earlier.isEmpty()) {
        duplicates +=
            " union select work_id from "
                + works
                + " where source_key in (select source_key from "
                + Duck.parquet(earlier)
                + ")";
      }
      statement.execute("create temp table duplicates as " + duplicates);
      long all = number(statement, "select count(*) from duplicates");
      if (all == 0) {
        return counts;
      }
      count(statement, ranges, counts);
      long kept = number(statement, "select count(*) from " + works) - all;
      if (kept > 0) {
        rewrite(statement);
      }
    }
    return counts;
  }

  private static void count(Statement statement, List<Range> ranges, long[] counts)
      throws SQLException {
    statement.execute("create temp table ranges (file integer, first_id bigint, last_id bigint)");
    List<String> values = new ArrayList<>();
    for (Range range : ranges) {
      if (range.firstId() <= range.lastId()) {
        values.add("(" + range.file() + ", " + range.firstId() + ", " + range.lastId() + ")");
      }
    }
    statement.execute("insert into ranges values " + String.join(", ", values));
    try (ResultSet rows =
        statement.executeQuery(
            "select r.file, count(*) from duplicates d join ranges r"
                + " on d.work_id >= r.first_id and d.work_id <= r.last_id group by r.file")) {
      while (rows.next()) {
        counts[rows.getInt(1)] = rows.getLong(2);
      }
    }
  }

  private void rewrite(Statement statement) throws SQLException, IOException {
    for (WorksTable table : WorksTable.values()) {
      Path file = folder.resolve(table.fileName());
      Path aside = folder.resolve(table.fileName() + ".new");
      statement.execute(
          "copy (select * from "
              + parquet(table)
              + " where work_id not in (select work_id from duplicates)) to "
              + Duck.literal(aside.toString())
              + " (format parquet, compression zstd)");
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Counts what the files hold now. */
  WorksStatistics statistics(long lastWorkId) throws SQLException {
    try (Statement statement = duck.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select count(*), min(year), max(year), coalesce(sum(addresses), 0),"
                    + " coalesce(sum(unresolved), 0), count(*) filter (where addresses = 0) from "
                    + parquet(WorksTable.WORKS))) {
      rows.next();
      return new WorksStatistics(
          rows.getLong(1),
          integer(rows, 2),
          integer(rows, 3),
          rows.getLong(4),
          rows.getLong(5),
          rows.getLong(6),
          lastWorkId);
    }
  }

  private String parquet(WorksTable table) {
    return Duck.parquet(List.of(folder.resolve(table.fileName())));
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static @Nullable Integer integer(ResultSet rows, int column) throws SQLException {
    int value = rows.getInt(column);
    return rows.wasNull() ? null : value;
  }
}
