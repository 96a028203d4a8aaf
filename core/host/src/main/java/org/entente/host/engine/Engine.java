package org.entente.host.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.entente.host.library.Dataset;
import org.entente.host.library.Library;
import org.entente.host.library.LibraryException;
import org.entente.host.library.WorksTable;
import org.jspecify.annotations.Nullable;

/**
 * SQL over the published view, run by DuckDB inside this process. Safe for use by several threads:
 * every view has a connection of its own. DuckDB is started at the first use, so that commands
 * which need no query do not pay for it.
 */
public final class Engine implements AutoCloseable {

  private final Library library;
  private @Nullable DuckDBConnection root;

  public Engine(Library library) {
    this.library = library;
  }

  /**
   * Loads DuckDB's native code, which is else done by the first query or import; true when it is
   * there.
   */
  public static boolean load() {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      return connection.isValid(0);
    } catch (SQLException e) {
      // Whoever needs it will be told why it cannot be had.
      return false;
    }
  }

  /** The published view of a dataset that holds works. */
  public ScopedView view(Dataset dataset, ViewScope scope) throws EngineException {
    Connection connection = connect();
    try {
      createViews(connection, dataset, scope, "");
      return new ScopedView(connection);
    } catch (EngineException | RuntimeException e) {
      close(connection);
      throw e;
    }
  }

  /** A view that shows nothing until {@link ScopedView#show} gives it relations. */
  public ScopedView emptyView() throws EngineException {
    return new ScopedView(connect());
  }

  /**
   * The published views of two datasets in one place, their names beginning with {@code a_} and
   * {@code b_}.
   */
  public ScopedView views(Dataset a, Dataset b, ViewScope scope) throws EngineException {
    return views(List.of(a, b), List.of("a_", "b_"), scope);
  }

  /**
   * The published views of several datasets in one place, their names beginning with {@code d0_},
   * {@code d1_} and so on.
   */
  public ScopedView views(List<Dataset> datasets, ViewScope scope) throws EngineException {
    List<String> prefixes =
        IntStream.range(0, datasets.size()).mapToObj(i -> "d" + i + "_").toList();
    return views(datasets, prefixes, scope);
  }

  private ScopedView views(List<Dataset> datasets, List<String> prefixes, ViewScope scope)
      throws EngineException {
    Connection connection = connect();
    try {
      for (int i = 0; i < datasets.size(); i++) {
        createViews(connection, datasets.get(i), scope, prefixes.get(i));
      }
      return new ScopedView(connection);
    } catch (EngineException | RuntimeException e) {
      close(connection);
      throw e;
    }
  }

  /**
   * A table of a dataset as it is stored, with all columns of {@link WorksTable}: an SQL expression
   * that any view of this engine can read. The host's own questions use it where the published view
   * does not show what a source wrote.
   */
  public String stored(Dataset dataset, WorksTable table) throws EngineException {
    return relations(dataset).getOrDefault(table, "");
  }

  private void createViews(Connection connection, Dataset dataset, ViewScope scope, String prefix)
      throws EngineException {
    Map<WorksTable, String> relations = relations(dataset);
    try (Statement statement = connection.createStatement()) {
      for (String sql :
          new PublishedView(relations, scope, prefix)
              .statements(dataset.name(), dataset.source())) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new EngineException(
          "The works of "
              + dataset.name()
              + " cannot be read ("
              + e.getMessage()
              + "). Remove the dataset and import it again.",
          e);
    }
  }

  private Map<WorksTable, String> relations(Dataset dataset) throws EngineException {
    Map<WorksTable, String> relations;
    try {
      relations = library.relations(dataset.name());
    } catch (LibraryException e) {
      throw new EngineException(
          e.getMessage() == null ? "The library cannot be read." : e.getMessage(), e);
    }
    if (relations.isEmpty()) {
      throw new EngineException(
          "The dataset " + dataset.name() + " holds no works, only tables of indicators.", null);
    }
    return relations;
  }

  private synchronized Connection connect() throws EngineException {
    try {
      DuckDBConnection first = root;
      if (first == null) {
        first = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        root = first;
        try (Statement statement = first.createStatement()) {
          // Parquet files are immutable once written, so what was read of their footers stays true.
          statement.execute("set parquet_metadata_cache = true");
        }
      }
      return first.duplicate();
    } catch (SQLException e) {
      throw new EngineException("The query engine cannot be started: " + e.getMessage(), e);
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("a connection that cannot be closed", e);
    }
  }

  @Override
  public synchronized void close() {
    if (root != null) {
      close(root);
      root = null;
    }
  }
}
