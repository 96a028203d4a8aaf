package org.entente.host.library;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks a dataset's files what its addresses say; each question has a DuckDB of its own. */
final class AddressQueries {

  private final Map<WorksTable, String> relations;
  private final Path spill;

  AddressQueries(Map<WorksTable, String> relations, Path spill) {
    this.relations = relations;
    this.spill = spill;
  }

  private String table(WorksTable table) {
    return relations.getOrDefault(table, "");
  }

  private interface Reader {
    void read(ResultSet rows) throws SQLException;
  }

  private void ask(String sql, Reader reader) throws SQLException {
    try (Connection duck = Duck.open(spill);
        Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }

  private static String text(ResultSet rows, int column) throws SQLException {
    String text = rows.getString(column);
    return text == null ? "" : text;
  }

  /** The address texts without a country by the number of works on which they stand. */
  List<UnresolvedAddress> unresolved(int limit) throws SQLException {
    List<UnresolvedAddress> found = new ArrayList<>();
    ask(
        "select a.text, a.works, w.file, w.line from ("
            + "select raw as text, count(distinct work_id) as works,"
            + " min(work_id) as first_work from "
            + table(WorksTable.ADDRESSES)
            + " where country is null and organisation_country is null"
            + " group by raw order by works desc, text limit "
            + Math.max(0, limit)
            + ") a join "
            + table(WorksTable.WORKS)
            + " w on w.work_id = a.first_work order by a.works desc, a.text",
        rows ->
            found.add(
                new UnresolvedAddress(
                    text(rows, 1), rows.getLong(2), rows.getString(3), rows.getLong(4))));
    return found;
  }

  /** The addresses that differ from what the source states beside them, most frequent first. */
  List<CountryDifference> differences(int limit) throws SQLException {
    List<CountryDifference> found = new ArrayList<>();
    ask(
        "select a.text, a.organisation, a.country, a.organisation_country, a.works, w.file, w.line"
            + " from (select raw as text, any_value(organisation) as organisation, country,"
            + " organisation_country, count(distinct work_id) as works, min(work_id) as first_work"
            + " from "
            + table(WorksTable.ADDRESSES)
            + " where country <> organisation_country group by raw, country, organisation_country"
            + " order by works desc, text limit "
            + Math.max(0, limit)
            + ") a join "
            + table(WorksTable.WORKS)
            + " w on w.work_id = a.first_work"
            + " order by a.works desc, a.text, a.organisation_country",
        rows ->
            found.add(
                new CountryDifference(
                    text(rows, 1),
                    text(rows, 2),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getLong(5),
                    rows.getString(6),
                    rows.getLong(7))));
    return found;
  }

  AddressSummary summary() throws SQLException {
    List<Long> counts = new ArrayList<>();
    ask(
        "with tied as (select distinct work_id, author_position from "
            + table(WorksTable.AUTHOR_ADDRESSES)
            + "), authors as (select a.work_id, count(*) as authors, count(t.work_id) as tied from "
            + table(WorksTable.AUTHORSHIPS)
            + " a left join tied t on t.work_id = a.work_id and t.author_position = a.position"
            + " group by a.work_id)"
            + " select count(*), count(*) filter (where w.addresses > 0),"
            + " count(*) filter (where w.addresses > 0 and a.authors = a.tied),"
            + " coalesce(sum(a.authors) filter (where w.addresses > 0), 0),"
            + " coalesce(sum(a.tied) filter (where w.addresses > 0), 0) from "
            + table(WorksTable.WORKS)
            + " w left join authors a on a.work_id = w.work_id",
        rows -> add(rows, 5, counts));
    ask(
        "select count(*), count(author_position) from " + table(WorksTable.CORRESPONDENCES),
        rows -> add(rows, 2, counts));
    ask(
        "select count(organisation_country), count(*) filter (where country <>"
            + " organisation_country), count(*) filter (where country is null and"
            + " organisation_country is not null) from "
            + table(WorksTable.ADDRESSES),
        rows -> add(rows, 3, counts));
    return new AddressSummary(
        counts.get(0),
        counts.get(1),
        counts.get(2),
        counts.get(3),
        counts.get(4),
        counts.get(5),
        counts.get(6),
        counts.get(7),
        counts.get(8),
        counts.get(9));
  }

  private static void add(ResultSet rows, int columns, List<Long> counts) throws SQLException {
    for (int i = 1; i <= columns; i++) {
      counts.add(rows.getLong(i));
    }
  }
}
