package org.entente.host.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.host.library.Library;
import org.entente.host.library.LibraryException;
import org.entente.host.library.WorksTable;

/** Counts a dataset's works by year, whatever their countries and document types. */
public final class WorksByYear {

  private WorksByYear() {}

  /** Works by year, count; works without a year are left out. */
  public static SortedMap<Integer, Long> of(Library library, String dataset)
      throws LibraryException {
    return of(dataset, library.files(dataset, WorksTable.WORKS));
  }

  static SortedMap<Integer, Long> of(String dataset, List<Path> files) throws LibraryException {
    SortedMap<Integer, Long> years = new TreeMap<>();
    if (files.isEmpty()) {
      return years;
    }
    String places = files.stream().map(file -> "?").collect(Collectors.joining(", "));
    String sql =
        "select year, count(*) from read_parquet(["
            + places
            + "]) where year is not null group by year";
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < files.size(); i++) {
        statement.setString(i + 1, files.get(i).toString());
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          years.put(rows.getInt(1), rows.getLong(2));
        }
      }
    } catch (SQLException e) {
      throw new LibraryException("The works of " + dataset + " cannot be counted by year.", e);
    }
    return Collections.unmodifiableSortedMap(years);
  }
}
