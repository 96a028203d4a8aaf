package org.entente.source.incites;

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
import org.jspecify.annotations.Nullable;

/** Keeps what a source gives, as the host would. */
final class Collected {

  record Reject(Location at, Code code, String why, String raw) {}

  final List<List<Observation>> rows = new ArrayList<>();
  final List<Work> works = new ArrayList<>();
  final List<Location> places = new ArrayList<>();
  final List<Reject> rejects = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();
  private final int limit;
  private @Nullable Provenance provenance;

  Collected() {
    this(Integer.MAX_VALUE);
  }

  Collected(int limit) {
    this.limit = limit;
  }

  List<Observation> observations() {
    return rows.stream().flatMap(List::stream).toList();
  }

  /** The observations of one metric. */
  List<Observation> of(String metric) {
    return observations().stream().filter(o -> o.metric().equals(metric)).toList();
  }

  Provenance provenance() {
    if (provenance == null) {
      throw new AssertionError("no provenance was given");
    }
    return provenance;
  }

  /** The problems whose sentence holds some words. */
  List<Problem> saying(String words) {
    return problems.stream().filter(p -> p.message().contains(words)).toList();
  }

  ObservationSink observationSink() {
    return new ObservationSink() {
      @Override
      public void provenance(Provenance given) {
        if (provenance != null) {
          throw new AssertionError("provenance was given twice");
        }
        provenance = given;
      }

      @Override
      public void accept(List<Observation> row, Location at) {
        rows.add(List.copyOf(row));
        places.add(at);
      }

      @Override
      public void reject(Location at, Code code, String why, String raw) {
        rejects.add(new Reject(at, code, why, raw));
      }

      @Override
      public void note(Problem problem) {
        problems.add(problem);
      }

      @Override
      public boolean open() {
        return rows.size() < limit;
      }
    };
  }

  WorkSink workSink() {
    return new WorkSink() {
      @Override
      public void accept(Work work, Location at) {
        works.add(work);
        places.add(at);
      }

      @Override
      public void reject(Location at, Code code, String why, String raw) {
        rejects.add(new Reject(at, code, why, raw));
      }

      @Override
      public void note(Problem problem) {
        problems.add(problem);
      }

      @Override
      public boolean open() {
        return works.size() < limit;
      }
    };
  }
}
