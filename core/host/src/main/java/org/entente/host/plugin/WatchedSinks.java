package org.entente.host.plugin;

import java.util.List;
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
        pulse.record();
        pulse.enter();
        try {
          sink.accept(work, at);
        } finally {
          pulse.leave();
        }
      }

      @Override
      public void reject(Location at, Code code, String why, String raw) {
        pulse.record();
        pulse.enter();
        try {
          sink.reject(at, code, why, raw);
        } finally {
          pulse.leave();
        }
      }

      @Override
      public void note(Problem problem) {
        pulse.record();
        pulse.enter();
        try {
          sink.note(problem);
        } finally {
          pulse.leave();
        }
      }

      @Override
      public boolean open() {
        pulse.enter();
        try {
          return sink.open();
        } finally {
          pulse.leave();
        }
      }
    };
  }

  static ObservationSink rows(ObservationSink sink, Pulse pulse) {
    return new ObservationSink() {
      @Override
      public void provenance(Provenance provenance) {
        pulse.enter();
        try {
          sink.provenance(provenance);
        } finally {
          pulse.leave();
        }
      }

      @Override
      public void accept(List<Observation> row, Location at) {
        pulse.record();
        pulse.enter();
        try {
          sink.accept(row, at);
        } finally {
          pulse.leave();
        }
      }

      @Override
      public void reject(Location at, Code code, String why, String raw) {
        pulse.record();
        pulse.enter();
        try {
          sink.reject(at, code, why, raw);
        } finally {
          pulse.leave();
        }
      }

      @Override
      public void note(Problem problem) {
        pulse.record();
        pulse.enter();
        try {
          sink.note(problem);
        } finally {
          pulse.leave();
        }
      }

      @Override
      public boolean open() {
        pulse.enter();
        try {
          return sink.open();
        } finally {
          pulse.leave();
        }
      }
    };
  }
}
