package org.entente.host.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.entente.host.intake.ImportReport;
import org.entente.spi.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * An import that nobody sees yet. Its works are written as Parquet files into {@link #directory},
 * everything else goes into one open transaction of the catalogue; {@link #commit} makes both
 * visible at once. Closed without it, or ended by the death of the process, it leaves nothing.
 *
 * <p>Methods that write are used by one thread at a time.
 */
public final class PendingImport implements AutoCloseable {

  private static final int BATCH = 500;
  private static final int LONGEST_RAW = 20_000;

  private final Library library;
  private final String dataset;
  private final String source;
  private final Optional<DatasetRows.Row> before;
  private final String datasetId;
  private final String importId;
  private final Path scratch;
  private final Connection connection;
  private final PreparedStatement rejects;
  private final PreparedStatement observations;
  private final Runnable whenClosed;
  private int waitingRejects;
  private int waitingObservations;
  private @Nullable Integer firstYear;
  private @Nullable Integer lastYear;
  private boolean committed;
  private boolean closed;

  private PendingImport(
      Library library,
      String dataset,
      String source,
      Optional<DatasetRows.Row> before,
      Connection connection,
      Runnable whenClosed)
      throws SQLException {
    this.library = library;
    this.dataset = dataset;
    this.source = source;
    this.before = before;
    this.datasetId = before.map(DatasetRows.Row::id).orElseGet(Identifiers::next);
    this.importId = Identifiers.next();
    this.scratch = library.staging().resolve(importId);
    this.connection = connection;
    this.rejects =
        connection.prepareStatement(
            "insert into rejects (import_id, file_number, line, record, code, message, raw)"
                + " values (?, ?, ?, ?, ?, ?, ?)");
    this.observations = connection.prepareStatement(ObservationRows.INSERT);
    this.whenClosed = whenClosed;
  }

  static PendingImport begin(Library library, String dataset, String source, Runnable whenClosed)
      throws LibraryException {
    Optional<DatasetRows.Row> before =
        library.ask(connection -> DatasetRows.find(connection, dataset));
    if (before.isPresent() && !before.get().dataset().source().equals(source)) {
      throw new LibraryException(
          "The dataset '"
              + dataset
              + "' holds records of the source '"
              + before.get().dataset().source()
              + "', and these are of '"
              + source
              + "'. Import them under another name with --dataset.");
    }
    Connection connection = null;
    try {
      connection = library.catalogue().connect();
      connection.setAutoCommit(false);
      PendingImport pending =
          new PendingImport(library, dataset, source, before, connection, whenClosed);
      Files.createDirectories(pending.directory());
      Files.createDirectories(pending.scratch());
      return pending;
    } catch (SQLException | IOException e) {
      if (connection != null) {
        try {
          connection.close();
        } catch (SQLException again) {
          e.addSuppressed(again);
        }
      }
      throw library.failed(e);
    }
  }

  /** Where the Parquet files go, one a {@link WorksTable}; exists. */
  public Path directory() {
    return library.folder(datasetId, importId);
  }

  /** A folder that goes when the import ends; exists. */
  public Path scratch() {
    return scratch;
  }

  /** The first work id that is free in the dataset. */
  public long firstWorkId() {
    return before.map(DatasetRows.Row::nextWorkId).orElse(1L);
  }

  /** The Parquet files that the dataset has already. */
  public List<Path> earlierFiles(WorksTable table) throws LibraryException {
    return before.isEmpty() ? List.of() : library.files(dataset, table);
  }

  /** The observations that the dataset has already. */
  public List<StoredObservation> earlierObservations() throws LibraryException {
    return before.isEmpty() ? List.of() : library.observations(dataset);
  }

  /**
   * What tells one file from another: its SHA-256, and within an archive, whose digest all its
   * entries share, the entry's name.
   */
  public static String identity(String sha256, String name) {
    int entry = name.indexOf("!/");
    return entry < 0 ? sha256 : sha256 + name.substring(entry);
  }

  /** The {@link #identity} of every file that the dataset holds already, read to its end. */
  public Set<String> earlierFiles() throws LibraryException {
    return library.ask(
        asked -> {
          Set<String> identities = new HashSet<>();
          try (PreparedStatement statement =
              asked.prepareStatement(
                  "select f.sha256, f.name from import_files f join imports i on i.id = f.import_id"
                      + " where i.dataset_id = ? and f.complete")) {
            statement.setString(1, datasetId);
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                identities.add(identity(rows.getString(1), rows.getString(2)));
              }
            }
          }
          return identities;
        });
  }

  /** Keeps a rejected record of the run's {@code file}-th file, counted from 0. */
  public void reject(int file, RejectedRecord rejected) throws LibraryException {
    try {
      Rows.bind(
          rejects,
          importId,
          file,
          rejected.line(),
          cut(rejected.record(), 1_000),
          rejected.code(),
          cut(rejected.message(), 10_000),
          cut(rejected.raw(), LONGEST_RAW));
      rejects.addBatch();
      if (++waitingRejects == BATCH) {
        flush();
      }
    } catch (SQLException e) {
      throw library.failed(e);
    }
  }

  /**
   * Forgets the rejected records of a file, where the catalogue has them from an earlier import.
   */
  public void forgetRejects(int file) throws LibraryException {
    try {
      flush();
      Rows.update(
          connection,
          "delete from rejects where import_id = ? and file_number = ?",
          importId,
          file);
    } catch (SQLException e) {
      throw library.failed(e);
    }
  }

  /** Keeps what an indicator table says of itself; once a file. */
  public void table(int file, Provenance table) throws LibraryException {
    try {
      ObservationRows.insertTable(connection, importId, file, table);
    } catch (SQLException e) {
      throw library.failed(e);
    }
  }

  /** Keeps an observation of the run's {@code file}-th file, counted from 0. */
  public void observe(int file, StoredObservation observation) throws LibraryException {
    Integer year = observation.observation().year();
    if (year != null) {
      firstYear = least(firstYear, year);
      lastYear = greatest(lastYear, year);
    }
    try {
      ObservationRows.bind(observations, importId, file, observation);
      observations.addBatch();
      if (++waitingObservations == BATCH) {
        flush();
      }
    } catch (SQLException e) {
      throw library.failed(e);
    }
  }

  private void flush() throws SQLException {
    if (waitingRejects > 0) {
      rejects.executeBatch();
      waitingRejects = 0;
    }
    if (waitingObservations > 0) {
      observations.executeBatch();
      waitingObservations = 0;
    }
  }

  /**
   * Makes the import visible: brings the Parquet files to the disk, then ends the transaction.
   *
   * @param statistics of the works that {@link #directory} holds; where it counts none, the folder
   *     is deleted
   * @param datasetDate the date of the source's data as it says it, empty where unknown
   * @throws LibraryException if it cannot; nothing was changed
   */
  public Dataset commit(
      ImportReport report, WorksStatistics statistics, String countryTables, String datasetDate)
      throws LibraryException {
    try {
      if (statistics.works() > 0) {
        Durably.force(directory(), library.directory());
      }
      flush();
      Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
      DatasetRows.Row after = after(report, statistics, countryTables, datasetDate, now);
      if (before.isEmpty()) {
        DatasetRows.insert(connection, after);
      } else if (!DatasetRows.replace(connection, after, before.get().dataset().version())) {
        throw new LibraryException(
            "The dataset '"
                + dataset
                + "' was removed while this import ran; nothing was imported. Run it again.");
      }
      ImportRows.insert(connection, importId, datasetId, report, statistics.works(), now);
      connection.commit();
      committed = true;
      library.catalogue().sync();
      if (statistics.works() == 0) {
        Durably.delete(directory());
      }
      return after.dataset();
    } catch (SQLException | IOException e) {
      throw library.failed(e);
    }
  }

  private DatasetRows.Row after(
      ImportReport report,
      WorksStatistics statistics,
      String countryTables,
      String datasetDate,
      Instant now) {
    Optional<Dataset> old = before.map(DatasetRows.Row::dataset);
    Integer first = least(least(firstYear, statistics.firstYear()), years(old, true));
    Integer last = greatest(greatest(lastYear, statistics.lastYear()), years(old, false));
    long works = old.map(Dataset::works).orElse(0L) + statistics.works();
    long observed = old.map(Dataset::observations).orElse(0L) + report.observations();
    return new DatasetRows.Row(
        datasetId,
        Math.max(firstWorkId(), statistics.lastWorkId() + 1),
        new Dataset(
            dataset,
            source,
            old.map(Dataset::version).orElse(0) + 1,
            DatasetRows.kind(works, observed),
            works,
            observed,
            first,
            last,
            old.map(Dataset::addresses).orElse(0L) + statistics.addresses(),
            old.map(Dataset::unresolved).orElse(0L) + statistics.unresolved(),
            old.map(Dataset::worksWithoutAddress).orElse(0L) + statistics.worksWithoutAddress(),
            countryTables,
            datasetDate.isEmpty() ? old.map(Dataset::datasetDate).orElse("") : datasetDate,
            now));
  }

  private static @Nullable Integer years(Optional<Dataset> dataset, boolean first) {
    if (dataset.isEmpty()) {
      return null;
    }
    return first ? dataset.get().firstYear() : dataset.get().lastYear();
  }

  private static @Nullable Integer least(@Nullable Integer a, @Nullable Integer b) {
    return a == null ? b : b == null ? a : Integer.valueOf(Math.min(a, b));
  }

  private static @Nullable Integer greatest(@Nullable Integer a, @Nullable Integer b) {
    return a == null ? b : b == null ? a : Integer.valueOf(Math.max(a, b));
  }

  private static String cut(String text, int length) {
    Objects.requireNonNull(text);
    return text.length() <= length ? text : text.substring(0, length) + "…";
  }

  /** Ends the import; what was not committed is gone. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      try (connection) {
        connection.rollback();
      } catch (SQLException e) {
        // An open transaction ends with its connection.
      }
      try {
        if (!committed) {
          Durably.delete(directory());
          if (before.isEmpty()) {
            Durably.delete(library.folder(datasetId));
          }
        }
        Durably.delete(scratch);
      } catch (IOException e) {
        // What stays is deleted when the library is opened next.
      }
    } finally {
      whenClosed.run();
    }
  }
}
