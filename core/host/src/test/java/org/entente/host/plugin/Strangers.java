package org.entente.host.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.entente.spi.Counting;
import org.entente.spi.Head;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.MetricException;
import org.entente.spi.Problem;
import org.entente.spi.Rows;
import org.entente.spi.Scope;
import org.entente.spi.WorkSink;
import org.entente.spi.Years;
import org.jspecify.annotations.Nullable;

/** Plugins of strangers as source text, and what they are tried on. */
final class Strangers {

  private Strangers() {}

  /** A file source whose methods run the given statements. */
  static String source(String name, String id, String recognise, String read) {
    return """
        import org.entente.model.*;
        import org.entente.spi.*;
        import java.util.*;
        @org.pf4j.Extension
        public class %s implements FileSource {
          public SourceInfo info() {
            return new SourceInfo("%s", "Name", "Provider", List.of(), List.of());
          }
          public Match recognise(Head head) { %s }
          public void read(InputFile in, String format, WorkSink out) throws SourceException, java.io.IOException { %s }
          static Work work(String title) {
            return new Work("", "", "", title, 2020, null, List.of(), "", "", null, null, List.of(), List.of());
          }
        }
        """
        .formatted(name, id, recognise, read);
  }

  static String source(String name, String id) {
    return source(name, id, "return Match.no(\"never\");", "");
  }

  /** A metric whose measuring runs the given statements. */
  static String metric(String name, String id, String measure) {
    return """
        import org.entente.model.*;
        import org.entente.spi.*;
        import java.math.BigDecimal;
        import java.util.*;
        @org.pf4j.Extension
        public class %s implements Metric {
          public MetricInfo info() {
            return new MetricInfo("%s", "Title", "Definition", "formula", MetricInfo.Unit.COUNT, false,
                Set.of(Counting.FULL), List.of(), Set.of(), List.of("nobody"));
          }
          public List<Observation> measure(Scope scope) throws MetricException { %s }
        }
        """
        .formatted(name, id, measure);
  }

  static final InputFile FILE =
      new InputFile() {
        @Override
        public String name() {
          return "anything.txt";
        }

        @Override
        public InputStream open() {
          return new ByteArrayInputStream("anything".getBytes(UTF_8));
        }
      };

  static final Head HEAD = new Head("anything".getBytes(UTF_8), true, UTF_8, FILE);

  /** A sink that counts. */
  static final class Counted implements WorkSink {

    final List<String> titles = new ArrayList<>();

    @Override
    public void accept(Work work, Location at) {
      if (titles.size() < 10) {
        titles.add(work.title());
      }
    }

    @Override
    public void reject(Location at, Code code, String why, String raw) {}

    @Override
    public void note(Problem problem) {}

    @Override
    public boolean open() {
      return true;
    }
  }

  /** A scope whose queries have one row after the other, without an end. */
  static final Scope SCOPE =
      new Scope() {
        @Override
        public String dataset() {
          return "d";
        }

        @Override
        public String country() {
          return "CN";
        }

        @Override
        public Optional<String> partner() {
          return Optional.empty();
        }

        @Override
        public Years years() {
          return new Years(2013, 2016);
        }

        @Override
        public Counting counting() {
          return Counting.FULL;
        }

        @Override
        public Map<String, String> parameters() {
          return Map.of();
        }

        @Override
        public Rows query(String sql, Object... parameters) {
          return new EndlessRows();
        }
      };

  private static final class EndlessRows implements Rows {

    @Override
    public boolean next() throws MetricException {
      return true;
    }

    @Override
    public long whole(int column) {
      return 1;
    }

    @Override
    public double number(int column) {
      return 1;
    }

    @Override
    public @Nullable String text(int column) {
      return "1";
    }

    @Override
    public boolean missing(int column) {
      return false;
    }

    @Override
    public void close() {}
  }
}
