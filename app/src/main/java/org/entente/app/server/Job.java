package org.entente.app.server;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.entente.app.output.ImportReportJson;
import org.entente.app.output.Json;
import org.entente.app.output.OutcomeJson;
import org.entente.host.intake.ImportListener;
import org.entente.host.intake.ImportReport;
import org.entente.host.intake.Reresolution;
import org.jspecify.annotations.Nullable;

/**
 * Something long that was asked for, an import, the addresses of a dataset to be resolved anew, or
 * the links of two datasets: where it stands, and in the end what came of it.
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

  /** What is done. */
  enum Kind {
    IMPORT,
    RESOLUTION,
    LINKS
  }

  private final String id = UUID.randomUUID().toString();
  private final Instant created = Instant.now();
  private final String dataset;
  private final String file;
  private final Kind kind;
  private final String other;
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
    this(Kind.IMPORT, dataset, "", file, upload, bytes, source);
  }

  private Job(
      Kind kind,
      String dataset,
      String other,
      String file,
      @Nullable Path upload,
      long bytes,
      Optional<String> source) {
    this.kind = kind;
    this.dataset = dataset;
    this.other = other;
    this.file = file;
    this.upload = upload;
    this.source = source;
    this.progress = new JobJson.Progress(file, 0, bytes, 0);
  }

  /** A queued job that resolves the addresses of a dataset anew. */
  static Job resolution(String dataset) {
    return new Job(Kind.RESOLUTION, dataset, "", "", null, 0, Optional.empty());
  }

  /** A queued job that makes the links of two datasets. */
  static Job linking(String a, String b) {
    return new Job(Kind.LINKS, a, b, "", null, 0, Optional.empty());
  }

  String id() {
    return id;
  }

  Kind kind() {
    return kind;
  }

  String dataset() {
    return dataset;
  }

  /** The second dataset of links, else empty. */
  String other() {
    return other;
  }

  String file() {
    return file;
  }

  /** Where the bytes of an import lie; empty for all else. */
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

  /** Ends well, with nothing to report. */
  synchronized void succeed() {
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

  /**
   * Tells how far a linking is.
   *
   * @throws CancellationException if it was asked to stop
   */
  synchronized void linking(String what, long done, long of) {
    if (cancelRequested) {
      throw new CancellationException("Making the links was cancelled; nothing was changed.");
    }
    progress = new JobJson.Progress(what, done, of, done);
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
        Json.word(kind),
        Json.word(state),
        dataset,
        other,
        file,
        progress,
        report == null ? null : ImportReportJson.of(report),
        outcome == null ? null : OutcomeJson.of(outcome),
        error,
        created,
        finished);
  }
}
