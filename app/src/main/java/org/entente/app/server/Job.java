package org.entente.app.server;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.app.output.ImportReportJson;
import org.entente.app.output.Json;
import org.entente.app.output.OutcomeJson;
import org.entente.host.intake.ImportListener;
import org.entente.host.intake.ImportReport;
import org.entente.host.intake.Reresolution;
import org.jspecify.annotations.Nullable;

/**
 * Something long that was asked for, an import or the addresses of a dataset to be resolved anew:
 * where it stands, and in the end what came of it.
 */
final class Job implements ImportListener {

  /** Where a job stands. */
  enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  private final String id = UUID.randomUUID().toString();
  private final Instant created = Instant.now();
  private final String dataset;
  private final String file;
  private final String kind;
  private final @Nullable Path upload;
  private final Optional<String> source;

  private State state = State.QUEUED;
  private JobJson.Progress progress;
  private @Nullable ImportReport report;
  private Reresolution.@Nullable Outcome outcome;
  private @Nullable String error;
  private @Nullable Instant finished;
  private boolean cancelRequested;
  private long revision;

  /**
   * A queued job.
   *
   * @param file the name to show
   * @param upload where the bytes lie
   */
  Job(String dataset, String file, Path upload, long bytes, Optional<String> source) {
    this("import", dataset, file, upload, bytes, source);
  }

  private Job(
      String kind,
      String dataset,
      String file,
      @Nullable Path upload,
      long bytes,
      Optional<String> source) {
    this.kind = kind;
    this.dataset = dataset;
    this.file = file;
    this.upload = upload;
    this.source = source;
    this.progress = new JobJson.Progress(file, 0, bytes, 0);
  }

  /** A queued job that resolves the addresses of a dataset anew. */
  static Job resolution(String dataset) {
    return new Job("resolution", dataset, "", null, 0, Optional.empty());
  }

  String id() {
    return id;
  }

  String dataset() {
    return dataset;
  }

  String file() {
    return file;
  }

  /** Where the bytes of an import lie; empty for a resolution. */
  Optional<Path> upload() {
    return Optional.ofNullable(upload);
  }

  Optional<String> source() {
    return source;
  }

  /** Grows with every change. */
  synchronized long revision() {
    return revision;
  }

  synchronized boolean ended() {
    return state != State.QUEUED && state != State.RUNNING;
  }

  /** Begins; false where it was cancelled before. */
  synchronized boolean begin() {
    if (state != State.QUEUED) {
      return false;
    }
    state = State.RUNNING;
    revision++;
    return true;
  }

  synchronized void succeed(ImportReport result) {
    report = result;
    end(State.DONE);
  }

  synchronized void succeed(Reresolution.Outcome result) {
    outcome = result;
    end(State.DONE);
  }

  /** Ends without a report: cancelled where that was asked for, else failed with this sentence. */
  synchronized void fail(String sentence) {
    if (cancelRequested) {
      end(State.CANCELLED);
    } else {
      error = sentence;
      end(State.FAILED);
    }
  }

  /** Asks to stop; a job that has not begun ends at once. */
  synchronized void cancel() {
    if (state == State.QUEUED) {
      end(State.CANCELLED);
    } else if (state == State.RUNNING) {
      cancelRequested = true;
    }
  }

  private void end(State last) {
    state = last;
    finished = Instant.now();
    revision++;
  }

  @Override
  public synchronized void progress(String name, long bytesDone, long bytesTotal, long records) {
    progress = new JobJson.Progress(name, bytesDone, bytesTotal, records);
    revision++;
  }

  @Override
  public synchronized boolean cancelled() {
    return cancelRequested;
  }

  synchronized JobJson toJson() {
    return new JobJson(
        id,
        kind,
        Json.word(state),
        dataset,
        file,
        progress,
        report == null ? null : ImportReportJson.of(report),
        outcome == null ? null : OutcomeJson.of(outcome),
        error,
        created,
        finished);
  }
}
