package org.entente.host.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.entente.host.intake.ImportReport;

/**
 * The folder that holds everything a user imported; one process at a time has it open. Safe for use
 * by several threads.
 *
 * <p>{@code catalogue.mv.db} is the catalogue (H2), {@code works/<dataset>/<import>/} hold the
 * Parquet files, {@code links/} what can be made of them again, {@code harvests/} the pages of
 * harvests that are not imported yet, {@code staging/} holds what only lives as long as the
 * process, {@code lock} is held while the library is open.
 */
public final class Library implements AutoCloseable {

  private final Path directory;
  private final LibraryLock lock;
  private final Catalogue catalogue;

  /** One import at a time: an import decides what is a duplicate by what is there already. */
  private final Semaphore importing = new Semaphore(1, true);

  private List<Path> superseded = List.of();

  private Library(Path directory, LibraryLock lock, Catalogue catalogue) {
    this.directory = directory;
    this.lock = lock;
    this.catalogue = catalogue;
  }

  /**
   * Opens a library, creating the folder where it does not exist, and tidies away what an
   * interrupted import left.
   *
   * @throws LibraryException if another process has it open, it was made by a newer Entente, or the
   *     folder cannot be used
   */
  public static Library open(Path directory) throws LibraryException {
    Path folder = directory.toAbsolutePath().normalize();
    if (folder.toString().indexOf(';') >= 0) {
      // H2 ends a path there.
      throw new LibraryException(
          "A library's path cannot have a semicolon in it: "
              + folder
              + ". Choose another folder with --library.");
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new LibraryException(
          "The library folder "
              + folder
              + " cannot be made ("
              + e
              + "). Choose a folder that you may write to with --library.",
          e);
    }
    LibraryLock lock = LibraryLock.acquire(folder);
    Catalogue catalogue = null;
    boolean opened = false;
    try {
      catalogue = Catalogue.open(folder);
      Library library = new Library(folder, lock, catalogue);
      library.tidy();
      opened = true;
      return library;
    } catch (SQLException | IOException e) {
      throw new LibraryException("The library " + folder + " cannot be used: " + e, e);
    } finally {
      if (!opened) {
        if (catalogue != null) {
          catalogue.close();
        }
        lock.close();
      }
    }
  }

  /** Deletes the folders that no committed import owns. Rows are trusted, folders are not. */
  private void tidy() throws SQLException, IOException {
    List<Path> owned = new ArrayList<>();
    try (Connection connection = catalogue.connect();
        PreparedStatement statement =
            connection.prepareStatement("select dataset_id, folder from imports where works > 0");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        owned.add(folder(rows.getString(1), rows.getString(2)));
      }
    }
    for (Path dataset : Durably.folders(directory.resolve("works"))) {
      List<Path> imports = Durably.folders(dataset);
      for (Path folder : imports) {
        if (!owned.contains(folder)) {
          Durably.delete(folder);
        }
      }
      if (imports.stream().noneMatch(owned::contains)) {
        Durably.delete(dataset);
      }
    }
    Durably.delete(staging());
    Files.createDirectories(staging());
  }

  public Path directory() {
    return directory;
  }

  /** A folder for what only lives as long as the process: uploads, what does not fit in memory. */
  public Path staging() {
    return directory.resolve("staging");
  }

  /**
   * A folder for what was fetched from web APIs and is not imported yet; it outlives the process.
   */
  public Path harvests() {
    return directory.resolve("harvests");
  }

  Path folder(String datasetId, String importId) {
    return folder(datasetId).resolve(importId);
  }

  Path folder(String datasetId) {
    return directory.resolve("works").resolve(datasetId);
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** All datasets by name. */
  public List<Dataset> datasets() throws LibraryException {
    return ask(DatasetRows::all);
  }

  public Optional<Dataset> dataset(String name) throws LibraryException {
    return ask(connection -> DatasetRows.find(connection, name).map(DatasetRows.Row::dataset));
  }

  /** Removes a dataset with all that hangs on it; false where there is none of that name. */
  public boolean remove(String name) throws LibraryException {
    Optional<DatasetRows.Row> found = ask(connection -> DatasetRows.find(connection, name));
    if (found.isEmpty()) {
      return false;
    }
    String id = found.get().id();
    boolean removed = change(connection -> DatasetRows.remove(connection, id));
    try {
      // The dataset is gone already; what cannot be deleted now is deleted at the next opening.
      Durably.delete(folder(id));
    } catch (IOException e) {
      System.getLogger(Library.class.getName())
          .log(System.Logger.Level.WARNING, "The files of a removed dataset stay for now: " + e);
    }
    return removed;
  }

  /** The Parquet files of one table of a dataset, one an import; empty where it holds no works. */
  public List<Path> files(String dataset, WorksTable table) throws LibraryException {
    return ask(
        connection -> {
          List<Path> files = new ArrayList<>();
          for (ImportRows.Folder each : ImportRows.folders(connection, dataset)) {
            files.add(folder(each.datasetId(), each.folder()).resolve(table.fileName()));
          }
          return List.copyOf(files);
        });
  }

  /**
   * Every table of a dataset as an SQL expression for DuckDB, with the columns that {@link
   * WorksTable} names; empty where the dataset holds no works. All are of one moment: addresses may
   * be resolved anew at any time, and one table of before would not fit the others.
   */
  public Map<WorksTable, String> relations(String dataset) throws LibraryException {
    List<ImportRows.Folder> folders = ask(connection -> ImportRows.folders(connection, dataset));
    Map<WorksTable, String> relations = new EnumMap<>(WorksTable.class);
    if (folders.isEmpty()) {
      return relations;
    }
    for (WorksTable table : WorksTable.values()) {
      List<WorksRelation.Part> parts = new ArrayList<>();
      for (ImportRows.Folder each : folders) {
        Path file = folder(each.datasetId(), each.folder()).resolve(table.fileName());
        parts.add(new WorksRelation.Part(file, each.layout()));
      }
      relations.put(table, WorksRelation.of(table, parts));
    }
    return relations;
  }

  /** The observations of the dataset's indicator tables, in the order of import. */
  public List<StoredObservation> observations(String dataset) throws LibraryException {
    return ask(connection -> ObservationRows.of(connection, dataset));
  }

  /** The records that were rejected, in the order of import. */
  public List<RejectedRecord> rejects(String dataset, int limit) throws LibraryException {
    return ask(connection -> ImportRows.rejects(connection, dataset, limit));
  }

  /** The address texts without a country, most frequent first. */
  public List<UnresolvedAddress> unresolved(String dataset, int limit) throws LibraryException {
    List<UnresolvedAddress> names =
        ask(connection -> ObservationRows.unresolved(connection, dataset, limit));
    Optional<AddressQueries> queries = addressQueries(dataset);
    if (queries.isEmpty()) {
      return names;
    }
    try {
      return Stream.concat(queries.get().unresolved(limit).stream(), names.stream())
          .sorted(
              Comparator.comparingLong(UnresolvedAddress::count)
                  .reversed()
                  .thenComparing(UnresolvedAddress::text))
          .limit(Math.max(0, limit))
          .toList();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * The addresses that say one country where the source states another beside them, most frequent
   * first.
   */
  public List<CountryDifference> countryDifferences(String dataset, int limit)
      throws LibraryException {
    Optional<AddressQueries> queries = addressQueries(dataset);
    try {
      return queries.isEmpty() ? List.of() : queries.get().differences(limit);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** What the dataset's addresses can and cannot say; empty where it holds no works. */
  public Optional<AddressSummary> addressSummary(String dataset) throws LibraryException {
    Optional<AddressQueries> queries = addressQueries(dataset);
    try {
      return queries.isEmpty() ? Optional.empty() : Optional.of(queries.get().summary());
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private Optional<AddressQueries> addressQueries(String dataset) throws LibraryException {
    Map<WorksTable, String> relations = relations(dataset);
    return relations.isEmpty()
        ? Optional.empty()
        : Optional.of(new AddressQueries(relations, staging()));
  }

  /** The reports of the dataset's imports, newest first. */
  public List<ImportReport> imports(String dataset) throws LibraryException {
    return ask(connection -> ImportRows.reports(connection, dataset));
  }

  /** A property of the library, such as {@code simulated}. */
  public Optional<String> property(String key) throws LibraryException {
    return ask(
        connection -> Rows.first(connection, "select content from properties where name = ?", key));
  }

  public void setProperty(String key, String value) throws LibraryException {
    change(
        connection ->
            Rows.update(
                connection,
                "merge into properties (name, content) key (name) values (?, ?)",
                key,
                value));
  }

  /** What {@link #cache} kept under this key for this version of the dataset. */
  public Optional<String> cached(String dataset, int version, String key) throws LibraryException {
    return ask(
        connection ->
            Rows.first(
                connection,
                "select c.content from cached c join datasets d on d.id = c.dataset_id"
                    + " where d.name = ? and c.version = ? and d.version = ? and c.name = ?",
                dataset,
                version,
                version,
                key));
  }

  /** Keeps a result; it is dropped when the dataset changes or goes. */
  public void cache(String dataset, int version, String key, String value) throws LibraryException {
    // A result of a version that has passed meanwhile is not kept.
    change(
        connection ->
            Rows.update(
                connection,
                "merge into cached (dataset_id, version, name, content)"
                    + " key (dataset_id, version, name)"
                    + " select id, version, cast(? as varchar), cast(? as varchar)"
                    + " from datasets where name = ? and version = ?",
                key,
                value,
                dataset,
                version));
  }

  /** What was decided of works of two datasets, said from the first, by its keys. */
  public List<LinkDecision> linkDecisions(String a, String b) throws LibraryException {
    return ask(connection -> LinkDecisionRows.of(connection, a, b));
  }

  /** Keeps a decision in the place of an earlier one on the same two works. */
  public void decide(LinkDecision decision) throws LibraryException {
    change(
        connection -> {
          LinkDecisionRows.put(connection, decision);
          return true;
        });
  }

  /** Takes a decision back; false where there was none. */
  public boolean undecide(String a, String aKey, String b, String bKey) throws LibraryException {
    return change(connection -> LinkDecisionRows.remove(connection, a, aKey, b, bKey));
  }

  /** The folder for the links of datasets; they can be made again at any time. */
  public Path links() {
    return directory.resolve("links");
  }

  /**
   * Begins an import, waiting for the one before to end.
   *
   * @param dataset the dataset to make or to add to
   * @param source the source of what will be imported
   * @param cancelled asked while waiting
   * @return empty if cancelled while waiting
   * @throws LibraryException if the name cannot be a dataset's, or the dataset is another source's
   */
  public Optional<PendingImport> begin(String dataset, String source, BooleanSupplier cancelled)
      throws LibraryException {
    DatasetNames.check(dataset);
    if (!acquire(cancelled)) {
      return Optional.empty();
    }
    boolean begun = false;
    try {
      PendingImport pending = PendingImport.begin(this, dataset, source, importing::release);
      begun = true;
      return Optional.of(pending);
    } finally {
      if (!begun) {
        importing.release();
      }
    }
  }

  /**
   * Begins to resolve the addresses of a dataset anew, waiting for an import to end.
   *
   * @param cancelled asked while waiting
   * @return empty if cancelled while waiting
   * @throws LibraryException if there is no such dataset
   */
  public Optional<PendingResolution> beginResolution(String dataset, BooleanSupplier cancelled)
      throws LibraryException {
    if (!acquire(cancelled)) {
      return Optional.empty();
    }
    boolean begun = false;
    try {
      PendingResolution pending = PendingResolution.begin(this, dataset, importing::release);
      begun = true;
      return Optional.of(pending);
    } finally {
      if (!begun) {
        importing.release();
      }
    }
  }

  private boolean acquire(BooleanSupplier cancelled) {
    try {
      while (!importing.tryAcquire(50, TimeUnit.MILLISECONDS)) {
        if (cancelled.getAsBoolean()) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Folders that nobody will ask for any more. A query may still be reading them, so that they are
   * deleted only when the next ones are given up, or the library is opened next.
   */
  synchronized void supersede(List<Path> folders) {
    for (Path folder : superseded) {
      try {
        Durably.delete(folder);
      } catch (IOException e) {
        // It is deleted when the library is opened next.
      }
    }
    superseded = List.copyOf(folders);
  }

  <T> T ask(Rows.Question<T> question) throws LibraryException {
    try (Connection connection = catalogue.connect()) {
      return question.ask(connection);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private <T> T change(Rows.Question<T> change) throws LibraryException {
    T result = ask(change);
    try {
      catalogue.sync();
    } catch (SQLException e) {
      throw failed(e);
    }
    return result;
  }

  LibraryException failed(Exception e) {
    return new LibraryException(
        "The library "
            + directory
            + " could not do this: "
            + e.getMessage()
            + " (Is the disk full? Is the folder still there?)",
        e);
  }

  @Override
  public void close() {
    catalogue.close();
    lock.close();
  }
}
