package org.entente.host.plugin;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.entente.model.Observation;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.entente.spi.Location;
import org.entente.spi.ObservationSink;
import org.entente.spi.Problem;
import org.entente.spi.Provenance;
import org.entente.spi.WorkSink;

/** The host's sinks as a plugin gets them: each call is a sign of life. */
final class WatchedSinks {

  private WatchedSinks() {}

  static WorkSink works(WorkSink sink, Pulse pulse) {
    return new WorkSink() {
      @Override
      public void accept(Work work, Location at) {
        pulse.given(() -> sink.accept(work, at));
      }

      @Override
      public void reject(Location at, Code code, String why, String raw) {
        pulse.given(() -> sink.reject(at, code, why, raw));
      }

      @Override
      public void note(Problem problem) {
        pulse.given(() -> sink.note(problem));
      }

      @Override
      public boolean open() {
        return asked(sink::open, pulse);
      }
    };
  }

  static ObservationSink rows(ObservationSink sink, Pulse pulse) {
    return new ObservationSink() {
      @Override
      public void provenance(Provenance provenance) {
        pulse.told(() -> sink.provenance(provenance));
      }

      @Override
      public void accept(List<Observation> row, Location at) {
        pulse.given(() -> sink.accept(row, at));
      }

      @Override
      public void reject(Location at, Code code, String why, String raw) {
        pulse.given(() -> sink.reject(at, code, why, raw));
      }

      @Override
      public void note(Problem problem) {
        pulse.given(() -> sink.note(problem));
      }

      @Override
      public boolean open() {
        return asked(sink::open, pulse);
      }
    };
  }

  private static boolean asked(BooleanSupplier question, Pulse pulse) {
    pulse.enter();
    try {
      return question.getAsBoolean();
    } finally {
      pulse.leave();
    }
  }
}
