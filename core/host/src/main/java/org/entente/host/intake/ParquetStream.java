package org.entente.host.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.entente.host.intake.RowBlock.Column;
import org.entente.host.library.Duck;
import org.jspecify.annotations.Nullable;

/**
 * Streams rows into one Parquet file: DuckDB's {@code COPY} runs on a thread of its own and pulls
 * the rows through a table function, so that they pass no table and memory stays flat
 * (docs/decisions/0002).
 */
final class ParquetStream {

  private static final int WAITING_BLOCKS = 3;

  private final List<Column> columns;
  private final ArrayBlockingQueue<RowBlock> full = new ArrayBlockingQueue<>(WAITING_BLOCKS);
  private final ArrayBlockingQueue<RowBlock> empty = new ArrayBlockingQueue<>(WAITING_BLOCKS + 2);
  private final Thread copier;
  private RowBlock current;
  private volatile boolean aborted;
  private volatile @Nullable Exception failure;

  /**
   * Begins to write.
   *
   * @param file made anew
   */
  ParquetStream(DuckDBConnection duck, String name, List<Column> columns, Path file)
      throws SQLException {
    this.columns = columns;
    this.current = new RowBlock(columns);
    String function = "rows_of_" + name;
    try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
      builder.withName(function).withFunction(new Puller()).register(duck);
    }
    Connection connection = duck.duplicate();
    String sql =
        "copy (from "
            + function
            + "()) to "
            + Duck.literal(file.toString())
            + " (format parquet, compression zstd)";
    copier =
        new Thread(
            () -> {
              try (connection;
                  Statement statement = connection.createStatement()) {
                statement.execute(sql);
              } catch (SQLException | RuntimeException e) {
                failure = e;
              }
            },
            "entente-write-" + name);
    copier.setDaemon(true);
    copier.start();
  }

  /** The row that is being set; {@link #next} ends it. */
  RowBlock row() {
    return current;
  }

  /** Ends a row. */
  void next() throws IOException {
    if (current.next()) {
      hand(current);
      current = Objects.requireNonNullElseGet(empty.poll(), () -> new RowBlock(columns));
      current.clear();
    }
  }

  private void hand(RowBlock block) throws IOException {
    try {
      while (!full.offer(block, 100, TimeUnit.MILLISECONDS)) {
        check();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Writing the works was interrupted.", e);
    }
    check();
  }

  private void check() throws IOException {
    Exception failed = failure;
    if (failed != null) {
      throw new IOException("The works could not be written: " + failed.getMessage(), failed);
    }
    if (aborted || !copier.isAlive()) {
      throw new IOException("Writing the works was stopped.");
    }
  }

  /** Writes what is left and waits until the file is complete. */
  void finish() throws IOException {
    if (current.rows() > 0) {
      hand(current);
    }
    RowBlock end = new RowBlock(columns);
    try {
      while (!full.offer(end, 100, TimeUnit.MILLISECONDS)) {
        check();
      }
      copier.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Writing the works was interrupted.", e);
    }
    Exception failed = failure;
    if (failed != null) {
      throw new IOException("The works could not be written: " + failed.getMessage(), failed);
    }
  }

  /** Gives up and waits until nothing writes any more. */
  void abort() {
    aborted = true;
    boolean interrupted = false;
    while (copier.isAlive()) {
      try {
        copier.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** DuckDB's side: called by a thread of its own whenever it wants the next rows. */
  private final class Puller implements DuckDBTableFunction<Object, Object, Object> {

    private boolean ended;

    @Override
    public Object bind(DuckDBTableFunctionBindInfo info) {
      for (Column column : columns) {
        info.addResultColumn(column.name(), column.type().duck());
      }
      return this;
    }

    @Override
    public Object init(DuckDBTableFunctionInitInfo info) {
      // One puller at a time: the rows stay in their order.
      info.setMaxThreads(1);
      return this;
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk)
        throws SQLException, InterruptedException {
      if (ended) {
        return 0;
      }
      RowBlock block = full.poll(100, TimeUnit.MILLISECONDS);
      while (block == null) {
        if (aborted) {
          throw new SQLException("stopped");
        }
        block = full.poll(100, TimeUnit.MILLISECONDS);
      }
      int rows = block.rows();
      if (rows == 0) {
        ended = true;
        return 0;
      }
      block.write(chunk);
      block.clear();
      empty.offer(block);
      return rows;
    }
  }
}
