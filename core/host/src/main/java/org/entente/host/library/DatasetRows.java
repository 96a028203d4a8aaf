package org.entente.host.library;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table {@code datasets}. */
final class DatasetRows {

  private static final String COLUMNS =
      "select id, next_work_id, name, source, version, works, observations, first_year, last_year,"
          + " addresses, unresolved, works_without_address, country_tables, dataset_date, updated"
          + " from datasets";

  private DatasetRows() {}

  /** A dataset with what only the library knows of it. */
  record Row(String id, long nextWorkId, Dataset dataset) {}

  static List<Dataset> all(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COLUMNS + " order by name");
        ResultSet rows = statement.executeQuery()) {
      List<Dataset> datasets = new ArrayList<>();
      while (rows.next()) {
        datasets.add(row(rows).dataset());
      }
      return List.copyOf(datasets);
    }
  }

  static Optional<Row> find(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COLUMNS + " where name = ?")) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(row(rows)) : Optional.empty();
      }
    }
  }

  private static Row row(ResultSet rows) throws SQLException {
    long works = rows.getLong(6);
    long observations = rows.getLong(7);
    return new Row(
        rows.getString(1),
        rows.getLong(2),
        new Dataset(
            rows.getString(3),
            rows.getString(4),
            rows.getInt(5),
            kind(works, observations),
            works,
            observations,
            Rows.integer(rows, 8),
            Rows.integer(rows, 9),
            rows.getLong(10),
            rows.getLong(11),
            rows.getLong(12),
            rows.getString(13),
            rows.getString(14),
            rows.getObject(15, OffsetDateTime.class).toInstant()));
  }

  static Dataset.Kind kind(long works, long observations) {
    if (observations == 0) {
      return Dataset.Kind.WORKS;
    }
    return works == 0 ? Dataset.Kind.INDICATORS : Dataset.Kind.WORKS_AND_INDICATORS;
  }

  static void insert(Connection connection, Row row) throws SQLException {
    Dataset d = row.dataset();
    Rows.update(
        connection,
        "insert into datasets (id, next_work_id, name, source, version, works, observations,"
            + " first_year, last_year, addresses, unresolved, works_without_address,"
            + " country_tables, dataset_date, updated)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row.id(),
        row.nextWorkId(),
        d.name(),
        d.source(),
        d.version(),
        d.works(),
        d.observations(),
        d.firstYear(),
        d.lastYear(),
        d.addresses(),
        d.unresolved(),
        d.worksWithoutAddress(),
        d.countryTables(),
        d.datasetDate(),
        d.updated());
  }

  /** Replaces a row; false where it has changed since {@code before} or is gone. */
  static boolean replace(Connection connection, Row row, int before) throws SQLException {
    Dataset d = row.dataset();
    boolean replaced =
        Rows.update(
            connection,
            "update datasets set next_work_id = ?, version = ?, works = ?, observations = ?,"
                + " first_year = ?, last_year = ?, addresses = ?, unresolved = ?,"
                + " works_without_address = ?, country_tables = ?, dataset_date = ?, updated = ?"
                + " where id = ? and version = ?",
            row.nextWorkId(),
            d.version(),
            d.works(),
            d.observations(),
            d.firstYear(),
            d.lastYear(),
            d.addresses(),
            d.unresolved(),
            d.worksWithoutAddress(),
            d.countryTables(),
            d.datasetDate(),
            d.updated(),
            row.id(),
            before);
    Rows.update(connection, "delete from cached where dataset_id = ?", row.id());
    return replaced;
  }

  static boolean remove(Connection connection, String id) throws SQLException {
    boolean removed = false;
    connection.setAutoCommit(false);
    try {
      for (String table :
          List.of("rejects", "indicator_tables", "indicator_filters", "observations")) {
        Rows.update(
            connection,
            "delete from "
                + table
                + " where import_id in (select id from imports where dataset_id = ?)",
            id);
      }
      removed = Rows.update(connection, "delete from datasets where id = ?", id);
      connection.commit();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    return removed;
  }
}
