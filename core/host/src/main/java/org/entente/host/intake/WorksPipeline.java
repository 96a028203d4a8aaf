package org.entente.host.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.duckdb.DuckDBConnection;
import org.entente.host.library.Duck;
import org.entente.model.Work;
import org.jspecify.annotations.Nullable;

/**
 * Takes works from the thread that parses, in batches, and normalises and writes them on another.
 */
final class WorksPipeline implements AutoCloseable {

  private static final int BATCH = 128;
  private static final int WAITING_BATCHES = 6;

  /** Works of one file, in their order; the last batch of all has none. */
  private static final class Batch {
    private final long firstId;
    private final String file;
    private final @Nullable Work[] works = new Work[BATCH];
    private final @Nullable NormalWork[] normal = new NormalWork[BATCH];
    private final long[] lines = new long[BATCH];
    private int size;

    Batch(long firstId, String file) {
      this.firstId = firstId;
      this.file = file;
    }

    void normalise(WorkNormaliser normaliser) {
      for (int i = 0; i < size; i++) {
        Work work = works[i];
        if (work != null) {
          normal[i] = normaliser.normalise(work);
          works[i] = null;
        }
      }
    }
  }

  private final DuckDBConnection duck;
  private final WorksWriter writer;
  private final WorkNormaliser normaliser;
  private final WorkNormaliser helper;
  private final ArrayBlockingQueue<Batch> waiting = new ArrayBlockingQueue<>(WAITING_BATCHES);
  private final Thread worker;
  private @Nullable Batch current;
  private long nextId;
  private boolean finished;
  private volatile boolean aborted;
  private volatile @Nullable Exception failure;

  /**
   * Starts the threads.
   *
   * @param folder where the Parquet files go
   * @param normalisers gives one to each thread
   * @param firstId the first work id to give
   */
  WorksPipeline(Path folder, Path scratch, Supplier<WorkNormaliser> normalisers, long firstId)
      throws SQLException {
    this.normaliser = normalisers.get();
    this.helper = normalisers.get();
    this.nextId = firstId;
    this.duck = Duck.open(scratch);
    WorksWriter opened = null;
    try {
      // Every COPY has a thread of its own already. A worker of DuckDB's would take the task of one
      // and wait in it for rows, while that COPY's own thread spins (seen: 2 to 4 s of CPU).
      threads(1);
      opened = new WorksWriter(duck, folder);
    } finally {
      if (opened == null) {
        duck.close();
      }
    }
    this.writer = opened;
    this.worker = new Thread(this::work, "entente-normalise");
    worker.setDaemon(true);
    worker.start();
  }

  /** The id that the next work gets. */
  long nextId() {
    return nextId;
  }

  /** Takes a work; may wait for the writing side. */
  void accept(Work work, String file, long line) throws IOException {
    Batch batch = current;
    if (batch == null) {
      batch = new Batch(nextId, file);
      current = batch;
    }
    batch.works[batch.size] = work;
    batch.lines[batch.size++] = line;
    nextId++;
    if (batch.size == BATCH) {
      flush();
    }
  }

  /** Hands over what has gathered; to be called at the end of every file. */
  void flush() throws IOException {
    Batch batch = current;
    current = null;
    if (batch != null && !waiting.offer(batch)) {
      // The writing side is behind: lend a hand instead of waiting. Addresses that never repeat
      // make normalising as dear as parsing.
      try {
        batch.normalise(helper);
      } catch (RuntimeException e) {
        failure = e;
      }
      hand(batch);
    }
  }

  private void hand(Batch batch) throws IOException {
    try {
      do {
        Exception failed = failure;
        if (failed != null) {
          throw new IOException(failed.getMessage(), failed);
        }
      } while (!waiting.offer(batch, 100, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Writing the works was interrupted.", e);
    }
  }

  private void work() {
    try {
      while (!aborted) {
        Batch batch = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (batch == null) {
          continue;
        }
        if (batch.size == 0) {
          return;
        }
        batch.normalise(normaliser);
        for (int i = 0; i < batch.size; i++) {
          NormalWork normal = batch.normal[i];
          if (normal != null) {
            writer.write(batch.firstId + i, normal, batch.file, batch.lines[i]);
          }
        }
      }
    } catch (IOException | RuntimeException e) {
      failure = e;
    } catch (InterruptedException e) {
      failure = e;
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Writes what is left and completes the files.
   *
   * @return the DuckDB that wrote them, open until this is closed
   */
  DuckDBConnection finish() throws IOException {
    flush();
    hand(new Batch(nextId, ""));
    join();
    Exception failed = failure;
    if (failed != null) {
      throw new IOException(failed.getMessage(), failed);
    }
    writer.finish();
    finished = true;
    try {
      threads(Runtime.getRuntime().availableProcessors());
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
    return duck;
  }

  private void threads(int number) throws SQLException {
    try (Statement statement = duck.createStatement()) {
      statement.execute("set threads = " + number);
    }
  }

  private void join() throws IOException {
    try {
      worker.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Writing the works was interrupted.", e);
    }
  }

  @Override
  public void close() {
    if (!finished) {
      aborted = true;
      writer.abort();
      boolean interrupted = false;
      while (worker.isAlive()) {
        try {
          worker.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    try {
      duck.close();
    } catch (SQLException e) {
      // It lives in memory only.
    }
  }
}
