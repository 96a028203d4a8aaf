package org.entente.host.library;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Bounds;
import org.entente.model.EntityKind;
import org.entente.model.Interval;
import org.entente.model.Observation;
import org.entente.spi.Provenance;

/** The tables {@code observations}, {@code indicator_tables} and {@code indicator_filters}. */
final class ObservationRows {

  static final String INSERT =
      "insert into observations (import_id, file_number, line, metric, country,"
          + " country_as_written, entity_kind, entity, partner, observed_year, observed, numerator,"
          + " denominator, interval_lower, interval_upper, lowest, highest)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private ObservationRows() {}

  static void bind(PreparedStatement insert, String importId, int file, StoredObservation stored)
      throws SQLException {
    Observation o = stored.observation();
    Interval interval = o.interval();
    Bounds bounds = o.bounds();
    Rows.bind(
        insert,
        importId,
        file,
        stored.line(),
        o.metric(),
        o.country(),
        stored.countryAsWritten(),
        o.entityKind().name(),
        o.entity(),
        o.partner(),
        o.year(),
        o.value().toString(),
        Rows.digits(o.numerator()),
        Rows.digits(o.denominator()),
        interval == null ? null : interval.lower().toString(),
        interval == null ? null : interval.upper().toString(),
        bounds == null ? null : bounds.lowest().toString(),
        bounds == null ? null : bounds.highest().toString());
  }

  static void insertTable(Connection connection, String importId, int file, Provenance table)
      throws SQLException {
    Rows.update(
        connection,
        "insert into indicator_tables (import_id, file_number, title, dataset_date, export_date)"
            + " values (?, ?, ?, ?, ?)",
        importId,
        file,
        table.title(),
        table.datasetDate(),
        table.exportDate());
    int number = 0;
    for (Map.Entry<String, String> filter : table.filters().entrySet()) {
      Rows.update(
          connection,
          "insert into indicator_filters (import_id, file_number, number, name, content)"
              + " values (?, ?, ?, ?, ?)",
          importId,
          file,
          number++,
          filter.getKey(),
          filter.getValue());
    }
  }

  private record TableKey(String importId, int file) {}

  static List<StoredObservation> of(Connection connection, String dataset) throws SQLException {
    Map<TableKey, Map<String, String>> filters = filters(connection, dataset);
    List<StoredObservation> observations = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select o.import_id, o.file_number, o.line, o.metric, o.country, o.country_as_written,"
                + " o.entity_kind, o.entity, o.partner, o.observed_year, o.observed, o.numerator,"
                + " o.denominator, o.interval_lower, o.interval_upper, o.lowest, o.highest,"
                + " t.title, t.dataset_date, f.name"
                + " from observations o join imports i on i.id = o.import_id"
                + " join datasets d on d.id = i.dataset_id"
                + " join import_files f on f.import_id = i.id and f.number = o.file_number"
                + " left join indicator_tables t"
                + " on t.import_id = i.id and t.file_number = o.file_number"
                + " where d.name = ? order by i.number, o.number")) {
      statement.setString(1, dataset);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          TableKey key = new TableKey(rows.getString(1), rows.getInt(2));
          String title = rows.getString(18);
          String date = rows.getString(19);
          observations.add(
              new StoredObservation(
                  observation(rows),
                  rows.getString(6),
                  title == null ? "" : title,
                  filters.getOrDefault(key, Map.of()),
                  date == null ? "" : date,
                  rows.getString(20),
                  rows.getLong(3)));
        }
      }
    }
    return List.copyOf(observations);
  }

  private static Observation observation(ResultSet rows) throws SQLException {
    BigDecimal lower = Rows.decimal(rows, 14);
    BigDecimal upper = Rows.decimal(rows, 15);
    BigDecimal lowest = Rows.decimal(rows, 16);
    BigDecimal highest = Rows.decimal(rows, 17);
    return new Observation(
        rows.getString(4),
        rows.getString(5),
        EntityKind.valueOf(rows.getString(7)),
        rows.getString(8),
        rows.getString(9),
        Rows.integer(rows, 10),
        new BigDecimal(rows.getString(11)),
        Rows.decimal(rows, 12),
        Rows.decimal(rows, 13),
        lower == null || upper == null ? null : new Interval(lower, upper),
        lowest == null || highest == null ? null : new Bounds(lowest, highest));
  }

  private static Map<TableKey, Map<String, String>> filters(Connection connection, String dataset)
      throws SQLException {
    Map<TableKey, Map<String, String>> filters = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select x.import_id, x.file_number, x.name, x.content from indicator_filters x"
                + " join imports i on i.id = x.import_id join datasets d on d.id = i.dataset_id"
                + " where d.name = ? order by x.import_id, x.file_number, x.number")) {
      statement.setString(1, dataset);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          filters
              .computeIfAbsent(
                  new TableKey(rows.getString(1), rows.getInt(2)), key -> new LinkedHashMap<>())
              .put(rows.getString(3), rows.getString(4));
        }
      }
    }
    filters.replaceAll((key, value) -> Collections.unmodifiableMap(value));
    return filters;
  }

  /** The names that are no country's, as often as observations carry them. */
  static List<UnresolvedAddress> unresolved(Connection connection, String dataset, int limit)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "with named as (select o.country_as_written as written, o.number as number,"
                + " f.name as file, o.line as line from observations o"
                + " join imports i on i.id = o.import_id join datasets d on d.id = i.dataset_id"
                + " join import_files f on f.import_id = i.id and f.number = o.file_number"
                + " where d.name = ? and o.country = '' and o.country_as_written <> ''),"
                + " counted as (select written, count(*) as times, min(number) as first_number"
                + " from named group by written)"
                + " select c.written, c.times, n.file, n.line from counted c"
                + " join named n on n.number = c.first_number"
                + " order by c.times desc, c.written limit ?")) {
      Rows.bind(statement, dataset, Math.max(0, limit));
      try (ResultSet rows = statement.executeQuery()) {
        List<UnresolvedAddress> names = new ArrayList<>();
        while (rows.next()) {
          names.add(
              new UnresolvedAddress(
                  rows.getString(1), rows.getLong(2), rows.getString(3), rows.getLong(4)));
        }
        return List.copyOf(names);
      }
    }
  }
}
