package org.entente.host.intake;

import java.util.ArrayList;
import java.util.List;
import org.entente.host.library.LibraryException;
import org.entente.host.library.PendingImport;
import org.entente.host.library.RejectedRecord;
import org.entente.model.Observation;
import org.entente.spi.Code;
import org.entente.spi.Location;
import org.entente.spi.ObservationSink;
import org.entente.spi.Problem;
import org.entente.spi.Provenance;
import org.entente.spi.Severity;
import org.jspecify.annotations.Nullable;

/** Where an indicator source puts the rows of one table; they are looked at when it has ended. */
final class TableIntake implements ObservationSink {

  private final FileTally tally;
  private final PendingImport pending;
  private final Progress progress;
  private final List<ObservationIntake.Row> rows = new ArrayList<>();
  private @Nullable Provenance provenance;
  private @Nullable Exception failure;

  TableIntake(FileTally tally, PendingImport pending, Progress progress) {
    this.tally = tally;
    this.pending = pending;
    this.progress = progress;
  }

  @Override
  public void provenance(Provenance said) {
    provenance = said;
  }

  @Override
  public void accept(List<Observation> row, Location at) {
    rows.add(new ObservationIntake.Row(List.copyOf(row), at));
    progress.record();
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

  @Nullable Provenance said() {
    return provenance;
  }

  List<ObservationIntake.Row> rows() {
    return rows;
  }

  /** What went wrong on the host's side; null where nothing did. */
  @Nullable Exception failure() {
    return failure;
  }
}
