package org.entente.host.library;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the address texts without a country in the Parquet files themselves. */
final class UnresolvedAddresses {

  private UnresolvedAddresses() {}

  /**
   * The texts by the number of works on which they stand, together with {@code names} from
   * indicator tables.
   */
  static List<UnresolvedAddress> find(
      List<Path> addresses, List<Path> works, Path spill, List<UnresolvedAddress> names, int limit)
      throws SQLException {
    List<UnresolvedAddress> found = new ArrayList<>();
    try (Connection duck = Duck.open(spill);
        Statement statement = duck.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select a.text, a.works, w.file, w.line from ("
                    + "select raw as text, count(distinct work_id) as works,"
                    + " min(work_id) as first_work from "
                    + Duck.parquet(addresses)
                    + " where country is null group by raw order by works desc, text limit "
                    + Math.max(0, limit)
                    + ") a join "
                    + Duck.parquet(works)
                    + " w on w.work_id = a.first_work")) {
      while (rows.next()) {
        String text = rows.getString(1);
        found.add(
            new UnresolvedAddress(
                text == null ? "" : text, rows.getLong(2), rows.getString(3), rows.getLong(4)));
      }
    }
    return Stream.concat(found.stream(), names.stream())
        .sorted(
            Comparator.comparingLong(UnresolvedAddress::count)
                .reversed()
                .thenComparing(UnresolvedAddress::text))
        .limit(Math.max(0, limit))
        .toList();
  }
}
