package org.entente.host.library;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entente.host.intake.ImportReport;
import org.entente.host.intake.ImportReport.FileReport;
import org.entente.host.intake.ImportReport.PluginVersion;
import org.entente.host.intake.ImportReport.ReportedProblem;

/** The tables {@code imports}, {@code import_files}, {@code problems} and {@code rejects}. */
final class ImportRows {

  private ImportRows() {}

  /**
   * Where the works of an import lie.
   *
   * @param layout the version of the Parquet files' columns
   */
  record Folder(String importId, String datasetId, String folder, int layout, long works) {}

  /** The folders of all imports with works, in the order of import. */
  static List<Folder> folders(Connection connection, String dataset) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select i.id, i.dataset_id, i.folder, i.layout, i.works from imports i join datasets d on d.id = i.dataset_id"
                + " where d.name = ? and i.works > 0 order by i.number")) {
      statement.setString(1, dataset);
      try (ResultSet rows = statement.executeQuery()) {
        List<Folder> folders = new ArrayList<>();
        while (rows.next()) {
          folders.add(
              new Folder(
                  rows.getString(1),
                  rows.getString(2),
                  rows.getString(3),
                  rows.getInt(4),
                  rows.getLong(5)));
        }
        return folders;
      }
    }
  }

  static void insert(
      Connection connection,
      String id,
      String datasetId,
      ImportReport report,
      long works,
      Instant now)
      throws SQLException {
    Rows.update(
        connection,
        "insert into imports (id, dataset_id, works, plugin_id, plugin_version, records_read,"
            + " accepted, duplicates, rejected, addresses, unresolved, observations, seconds,"
            + " imported, folder, layout)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        datasetId,
        works,
        report.plugin().id(),
        report.plugin().version(),
        report.read(),
        report.accepted(),
        report.duplicates(),
        report.rejected(),
        report.addresses(),
        report.unresolved(),
        report.observations(),
        report.seconds(),
        now,
        id,
        WorksTable.LAYOUT);
    try (PreparedStatement files =
            connection.prepareStatement(
                "insert into import_files (import_id, number, name, sha256, format, complete,"
                    + " recognised, records_read, accepted, duplicates, rejected, observations)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement problems =
            connection.prepareStatement(
                "insert into problems (import_id, file_number, number, line, record, severity,"
                    + " code, message) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      int number = 0;
      for (FileReport file : report.files()) {
        Rows.bind(
            files,
            id,
            number,
            file.file(),
            file.sha256(),
            file.format(),
            file.complete(),
            file.recognised(),
            file.read(),
            file.accepted(),
            file.duplicates(),
            file.rejected(),
            file.observations());
        files.addBatch();
        int at = 0;
        for (ReportedProblem problem : file.problems()) {
          Rows.bind(
              problems,
              id,
              number,
              at++,
              problem.line(),
              problem.record(),
              problem.severity(),
              problem.code(),
              problem.message());
          problems.addBatch();
        }
        number++;
      }
      files.executeBatch();
      problems.executeBatch();
    }
  }

  static List<ImportReport> reports(Connection connection, String dataset) throws SQLException {
    List<ImportReport> reports = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select i.id, d.source, i.plugin_id, i.plugin_version, i.records_read, i.accepted,"
                + " i.duplicates, i.rejected, i.addresses, i.unresolved, i.observations, i.seconds"
                + " from imports i join datasets d on d.id = i.dataset_id where d.name = ?"
                + " order by i.number desc")) {
      statement.setString(1, dataset);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reports.add(
              new ImportReport(
                  dataset,
                  rows.getString(2),
                  new PluginVersion(rows.getString(3), rows.getString(4)),
                  files(connection, rows.getString(1)),
                  rows.getLong(5),
                  rows.getLong(6),
                  rows.getLong(7),
                  rows.getLong(8),
                  rows.getLong(9),
                  rows.getLong(10),
                  rows.getLong(11),
                  rows.getDouble(12)));
        }
      }
    }
    return List.copyOf(reports);
  }

  private static List<FileReport> files(Connection connection, String importId)
      throws SQLException {
    List<FileReport> files = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select number, name, sha256, format, complete, recognised, records_read, accepted,"
                + " duplicates, rejected, observations from import_files where import_id = ?"
                + " order by number")) {
      statement.setString(1, importId);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          files.add(
              new FileReport(
                  rows.getString(2),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getBoolean(5),
                  rows.getString(6),
                  rows.getLong(7),
                  rows.getLong(8),
                  rows.getLong(9),
                  rows.getLong(10),
                  rows.getLong(11),
                  problems(connection, importId, rows.getInt(1))));
        }
      }
    }
    return files;
  }

  private static List<ReportedProblem> problems(Connection connection, String importId, int file)
      throws SQLException {
    List<ReportedProblem> problems = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select line, record, severity, code, message from problems where import_id = ?"
                + " and file_number = ? order by number")) {
      Rows.bind(statement, importId, file);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          problems.add(
              new ReportedProblem(
                  rows.getLong(1),
                  rows.getString(2),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getString(5)));
        }
      }
    }
    return problems;
  }

  static List<RejectedRecord> rejects(Connection connection, String dataset, int limit)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select f.name, r.line, r.record, r.code, r.message, r.raw from rejects r"
                + " join imports i on i.id = r.import_id join datasets d on d.id = i.dataset_id"
                + " join import_files f on f.import_id = i.id and f.number = r.file_number"
                + " where d.name = ? order by i.number, r.number limit ?")) {
      Rows.bind(statement, dataset, Math.max(0, limit));
      try (ResultSet rows = statement.executeQuery()) {
        List<RejectedRecord> rejects = new ArrayList<>();
        while (rows.next()) {
          rejects.add(
              new RejectedRecord(
                  rows.getString(1),
                  rows.getLong(2),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getString(5),
                  rows.getString(6)));
        }
        return List.copyOf(rejects);
      }
    }
  }
}
