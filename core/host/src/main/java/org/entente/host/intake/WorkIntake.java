package org.entente.host.intake;

import java.io.IOException;
import org.entente.host.library.LibraryException;
import org.entente.host.library.PendingImport;
import org.entente.host.library.RejectedRecord;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.entente.spi.Location;
import org.entente.spi.Problem;
import org.entente.spi.Severity;
import org.entente.spi.WorkSink;
import org.jspecify.annotations.Nullable;

/**
 * Where a file source puts the works of one file. A failure of the host is kept here and not thrown
 * at the plugin, which could not do anything with it.
 */
final class WorkIntake implements WorkSink {

  private final FileTally tally;
  private final WorksPipeline pipeline;
  private final PendingImport pending;
  private final Progress progress;
  private @Nullable Exception failure;

  WorkIntake(FileTally tally, WorksPipeline pipeline, PendingImport pending, Progress progress) {
    this.tally = tally;
    this.pipeline = pipeline;
    this.pending = pending;
    this.progress = progress;
  }

  @Override
  public void accept(Work work, Location at) {
    if (failure != null) {
      return;
    }
    try {
      for (var authorship : work.authorships()) {
        for (int index : authorship.affiliations()) {
          if (index < 0 || index >= work.affiliations().size()) {
            reject(
                at,
                Code.INTERNAL,
                "The plugin ties an author to address number "
                    + index
                    + ", but the work has "
                    + work.affiliations().size()
                    + ". Please report this to the plugin's author.",
                work.toString());
            return;
          }
        }
      }
      pipeline.accept(work, tally.name(), at.line());
      tally.accept();
      progress.record();
    } catch (IOException e) {
      failure = e;
    }
  }

  @Override
  public void reject(Location at, Code code, String why, String raw) {
    if (failure != null) {
      return;
    }
    try {
      pending.reject(
          tally.number(),
          new RejectedRecord(tally.name(), at.line(), at.record(), code.name(), why, raw));
      tally.reject();
      tally.problem(at.line(), at.record(), Severity.ERROR, code, why);
      progress.record();
    } catch (LibraryException e) {
      failure = e;
    }
  }

  @Override
  public void note(Problem problem) {
    tally.problem(problem);
  }

  @Override
  public boolean open() {
    progress.tick();
    return failure == null && !progress.stopped();
  }

  /** What went wrong on the host's side; null where nothing did. */
  @Nullable Exception failure() {
    return failure;
  }
}
