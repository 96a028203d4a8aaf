package org.entente.host.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.host.intake.ImportReport;

/**
 * The folder that holds everything a user imported; one process at a time has it open. Safe for use
 * by several threads.
 */
public final class Library implements AutoCloseable {

  private Library() {}

  /**
   * Opens a library, creating the folder where it does not exist, and tidies away what an
   * interrupted import left.
   *
   * @throws LibraryException if another process has it open, it was made by a newer Entente, or the
   *     folder cannot be used
   */
  public static Library open(Path directory) throws LibraryException {
    throw new UnsupportedOperationException("the library " + directory);
  }

  public Path directory() {
    throw new UnsupportedOperationException("the library");
  }

  /** All datasets by name. */
  public List<Dataset> datasets() throws LibraryException {
    throw new UnsupportedOperationException("the library");
  }

  public Optional<Dataset> dataset(String name) throws LibraryException {
    throw new UnsupportedOperationException("the library " + name);
  }

  /** Removes a dataset with all that hangs on it; false where there is none of that name. */
  public boolean remove(String name) throws LibraryException {
    throw new UnsupportedOperationException("the library " + name);
  }

  /** The Parquet files of one table of a dataset, one an import; empty where it holds no works. */
  public List<Path> files(String dataset, WorksTable table) throws LibraryException {
    throw new UnsupportedOperationException("the library " + dataset + table);
  }

  /** The observations of the dataset's indicator tables, in the order of import. */
  public List<StoredObservation> observations(String dataset) throws LibraryException {
    throw new UnsupportedOperationException("the library " + dataset);
  }

  /** The records that were rejected, in the order of import. */
  public List<RejectedRecord> rejects(String dataset, int limit) throws LibraryException {
    throw new UnsupportedOperationException("the library " + dataset + limit);
  }

  /** The address texts without a country, most frequent first. */
  public List<UnresolvedAddress> unresolved(String dataset, int limit) throws LibraryException {
    throw new UnsupportedOperationException("the library " + dataset + limit);
  }

  /** The reports of the dataset's imports, newest first. */
  public List<ImportReport> imports(String dataset) throws LibraryException {
    throw new UnsupportedOperationException("the library " + dataset);
  }

  /** A property of the library, such as {@code simulated}. */
  public Optional<String> property(String key) throws LibraryException {
    throw new UnsupportedOperationException("the library " + key);
  }

  public void setProperty(String key, String value) throws LibraryException {
    throw new UnsupportedOperationException("the library " + key + value);
  }

  /** What {@link #cache} kept under this key for this version of the dataset. */
  public Optional<String> cached(String dataset, int version, String key) throws LibraryException {
    throw new UnsupportedOperationException("the library " + dataset + version + key);
  }

  /** Keeps a result; it is dropped when the dataset changes or goes. */
  public void cache(String dataset, int version, String key, String value) throws LibraryException {
    throw new UnsupportedOperationException("the library " + dataset + version + key + value);
  }

  @Override
  public void close() {}
}
