package org.entente.host.library;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Addresses of a dataset that are being resolved anew. The files that change are written into new
 * folders; {@link #commit} puts them in the place of the old ones at once. Closed without it, or
 * ended by the death of the process, it leaves everything as it was.
 */
public final class PendingResolution implements AutoCloseable {

  private final Library library;
  private final DatasetRows.Row before;
  private final List<Part> parts;
  private final Connection connection;
  private final Runnable whenClosed;
  private List<Part> kept = List.of();

  /**
   * The works of one import.
   *
   * @param old where they lie
   * @param layout the version of their columns
   * @param fresh where they are written to, in today's layout; made by whoever writes
   */
  public record Part(String importId, Path old, int layout, Path fresh) {

    /** Whether the old files have nations, organisations' countries and correspondences. */
    public boolean hasNations() {
      return layout >= WorksTable.NATIONS_LAYOUT;
    }

    /** Whether there is an old file of numberings. */
    public boolean hasNumberings() {
      return layout >= WorksTable.NUMBERINGS_LAYOUT;
    }
  }

  private PendingResolution(
      Library library,
      DatasetRows.Row before,
      List<Part> parts,
      Connection connection,
      Runnable whenClosed) {
    this.library = library;
    this.before = before;
    this.parts = parts;
    this.connection = connection;
    this.whenClosed = whenClosed;
  }

  static PendingResolution begin(Library library, String dataset, Runnable whenClosed)
      throws LibraryException {
    DatasetRows.Row before =
        library
            .ask(asked -> DatasetRows.find(asked, dataset))
            .orElseThrow(() -> new LibraryException("There is no dataset '" + dataset + "'."));
    List<Part> parts =
        library.ask(
            asked -> {
              List<Part> found = new ArrayList<>();
              for (ImportRows.Folder each : ImportRows.folders(asked, dataset)) {
                found.add(
                    new Part(
                        each.importId(),
                        library.folder(each.datasetId(), each.folder()),
                        each.layout(),
                        library.folder(each.datasetId(), Identifiers.next())));
              }
              return found;
            });
    try {
      Connection connection = library.catalogue().connect();
      connection.setAutoCommit(false);
      return new PendingResolution(library, before, List.copyOf(parts), connection, whenClosed);
    } catch (SQLException e) {
      throw library.failed(e);
    }
  }

  public Dataset dataset() {
    return before.dataset();
  }

  public List<Part> parts() {
    return parts;
  }

  /** The names of countries in the dataset's indicator tables. */
  public List<String> names() throws LibraryException {
    try (PreparedStatement statement =
            connection.prepareStatement(
                "select distinct country_as_written from observations where country_as_written <>"
                    + " '' and import_id in (select id from imports where dataset_id = ?)"
                    + " order by 1");
        ResultSet rows = parameter(statement, before.id()).executeQuery()) {
      List<String> names = new ArrayList<>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    } catch (SQLException e) {
      throw library.failed(e);
    }
  }

  /**
   * Gives the observations of a name their country.
   *
   * @return the observations whose country changed, count
   */
  public long rename(String name, String country) throws LibraryException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update observations set country = ? where country_as_written = ? and country <> ?"
                + " and import_id in (select id from imports where dataset_id = ?)")) {
      Rows.bind(statement, country, name, country, before.id());
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw library.failed(e);
    }
  }

  private static PreparedStatement parameter(PreparedStatement statement, String value)
      throws SQLException {
    statement.setString(1, value);
    return statement;
  }

  /**
   * Puts the new files in the place of the old ones.
   *
   * @param changed the parts that were written anew
   * @param unresolved addresses of the dataset without a country now, count
   * @throws LibraryException if it cannot; nothing was changed
   */
  public Dataset commit(List<Part> changed, long unresolved, String countryTables)
      throws LibraryException {
    try {
      for (Part part : changed) {
        Durably.force(part.fresh(), library.directory());
        Rows.update(
            connection,
            "update imports set folder = ?, layout = ? where id = ?",
            String.valueOf(part.fresh().getFileName()),
            WorksTable.LAYOUT,
            part.importId());
      }
      Dataset d = before.dataset();
      Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
      Dataset after =
          new Dataset(
              d.name(),
              d.source(),
              d.version() + 1,
              d.kind(),
              d.works(),
              d.observations(),
              d.firstYear(),
              d.lastYear(),
              d.addresses(),
              unresolved,
              d.worksWithoutAddress(),
              countryTables,
              d.datasetDate(),
              now);
      DatasetRows.Row row = new DatasetRows.Row(before.id(), before.nextWorkId(), after);
      if (!DatasetRows.replace(connection, row, d.version())) {
        throw new LibraryException(
            "The dataset '"
                + d.name()
                + "' was removed while its addresses were resolved; nothing was changed.");
      }
      connection.commit();
      kept = List.copyOf(changed);
      library.catalogue().sync();
      library.supersede(changed.stream().map(Part::old).toList());
      return after;
    } catch (SQLException | IOException e) {
      throw library.failed(e);
    }
  }

  /** Ends it; what was not committed is gone. */
  @Override
  public void close() {
    try {
      try (connection) {
        connection.rollback();
      } catch (SQLException e) {
        // An open transaction ends with its connection.
      }
      for (Part part : parts) {
        if (!kept.contains(part)) {
          Durably.delete(part.fresh());
        }
      }
    } catch (IOException e) {
      // What stays is deleted when the library is opened next.
    } finally {
      whenClosed.run();
    }
  }
}
