package org.entente.kit;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Observation;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.entente.spi.Location;
import org.entente.spi.ObservationSink;
import org.entente.spi.Problem;
import org.entente.spi.Provenance;
import org.entente.spi.WorkSink;

/** All that a source gave for a file. */
final class Reading {

  /** A record that was rejected. */
  record Reject(Location at, Code code, String why, String raw) {}

  /** What must not depend on line ends, byte order mark or the size of the pieces. */
  record Essence(
      List<Object> accepted, List<Long> lines, List<String> rejects, List<String> notes) {}

  /** Works, or rows as lists of observations. */
  final List<Object> accepted = new ArrayList<>();

  final List<Reject> rejects = new ArrayList<>();
  final List<Problem> notes = new ArrayList<>();
  final List<Provenance> provenances = new ArrayList<>();

  /** Where the records stand, accepted and rejected ones, in the order in which they came. */
  final List<Location> locations = new ArrayList<>();

  private final int limit;

  /**
   * @param limit after so many records, accepted or rejected, the sink is no longer open
   */
  Reading(int limit) {
    this.limit = limit;
  }

  int records() {
    return locations.size();
  }

  boolean says(Code code) {
    return notes.stream().anyMatch(note -> note.code() == code)
        || rejects.stream().anyMatch(reject -> reject.code() == code);
  }

  Essence essence() {
    return new Essence(
        accepted,
        locations.stream().map(Location::line).toList(),
        rejects.stream().map(reject -> reject.code() + " in line " + reject.at().line()).toList(),
        notes.stream().map(note -> note.code() + " in line " + note.at().line()).toList());
  }

  private void take(Object record, Location at) {
    accepted.add(record);
    locations.add(at);
  }

  private void refuse(Location at, Code code, String why, String raw) {
    rejects.add(new Reject(at, code, why, raw));
    locations.add(at);
  }

  private boolean open() {
    return records() < limit;
  }

  WorkSink works() {
    return new WorkSink() {
      @Override
      public void accept(Work work, Location at) {
        take(work, at);
      }

      @Override
      public void reject(Location at, Code code, String why, String raw) {
        refuse(at, code, why, raw);
      }

      @Override
      public void note(Problem problem) {
        notes.add(problem);
      }

      @Override
      public boolean open() {
        return Reading.this.open();
      }
    };
  }

  ObservationSink rows() {
    return new ObservationSink() {
      @Override
      public void provenance(Provenance provenance) {
        provenances.add(provenance);
      }

      @Override
      public void accept(List<Observation> row, Location at) {
        take(List.copyOf(row), at);
      }

      @Override
      public void reject(Location at, Code code, String why, String raw) {
        refuse(at, code, why, raw);
      }

      @Override
      public void note(Problem problem) {
        notes.add(problem);
      }

      @Override
      public boolean open() {
        return Reading.this.open();
      }
    };
  }
}
