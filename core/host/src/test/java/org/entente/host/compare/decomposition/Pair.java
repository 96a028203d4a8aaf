package org.entente.host.compare.decomposition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.host.country.CountryDefinition;
import org.entente.host.country.CountryResolver;
import org.entente.host.country.Resolution;
import org.entente.host.intake.ImportListener;
import org.entente.host.intake.ImportRequest;
import org.entente.host.intake.Importer;
import org.entente.host.library.Library;
import org.entente.host.link.LinkBook;
import org.entente.host.measure.Measurer;
import org.entente.host.measure.Question;
import org.entente.host.plugin.Installed;
import org.entente.host.plugin.PluginRegistry;
import org.entente.host.plugin.Plugins;
import org.entente.model.Observation;
import org.entente.model.Work;
import org.entente.spi.Counting;
import org.entente.spi.FileSource;
import org.entente.spi.Head;
import org.entente.spi.IndicatorSource;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.Match;
import org.entente.spi.Metric;
import org.entente.spi.ObservationSink;
import org.entente.spi.Provenance;
import org.entente.spi.Source;
import org.entente.spi.SourceInfo;
import org.entente.spi.WorkSink;
import org.entente.spi.Years;
import org.jspecify.annotations.Nullable;

/** A library with the datasets {@code a} and {@code b}, of two databases. */
final class Pair implements AutoCloseable {

  private final List<Work> ofA = new ArrayList<>();
  private final List<Work> ofB = new ArrayList<>();
  private final Path folder;
  private final Library library;
  private final Measurer measurer;
  private final PluginRegistry plugins;

  Pair(Path folder) throws Exception {
    this.folder = folder;
    this.library = Library.open(folder.resolve("library"));
    List<Installed<Metric>> metrics = new ArrayList<>();
    for (Metric metric : CountMetric.ALL) {
      metrics.add(new Installed<>("tests", "1.0.0", metric));
    }
    List<Installed<Source>> sources =
        List.of(
            new Installed<>("tests", "1.0.0", new Given("a", ofA)),
            new Installed<>("tests", "1.0.0", new Given("b", ofB)),
            new Installed<>("tests", "1.0.0", new Tables()));
    this.plugins = new PluginRegistry(sources, metrics, List.of());
    this.measurer = new Measurer(library, Plugins.fixed(plugins));
  }

  /** A work, and what each database says of it; null where it does not have it. */
  Pair work(@Nullable Record a, @Nullable Record b) {
    int number = ofA.size() + ofB.size();
    // B's keys fall in another order than A's, and so do its works.
    String doi = "10.5555/" + number;
    if (a != null) {
      ofA.add(a.work("a" + number, doi));
    }
    if (b != null) {
      ofB.add(0, b.work("b" + number, doi));
    }
    return this;
  }

  Pair both(Record... records) {
    for (Record each : records) {
      work(each, each);
    }
    return this;
  }

  /** Imports what was given. */
  Pair imported() throws Exception {
    return imported("a", "b");
  }

  /** Imports datasets of these names; {@code table} has a figure and no works. */
  Pair imported(String... names) throws Exception {
    Importer importer = new Importer(library, Plugins.fixed(plugins), new LastPart());
    for (String name : names) {
      Path file = Files.write(folder.resolve(name), ("#" + name + "\n").getBytes(UTF_8));
      importer.run(
          new ImportRequest(name, List.of(ImportRequest.Input.of(file)), Optional.empty()),
          ImportListener.SILENT);
    }
    return this;
  }

  Measurer measurer() {
    return measurer;
  }

  Decomposer decomposer() {
    return new Decomposer(library, measurer, new LinkBook(library));
  }

  static Question question(String metric, int from, int to) {
    return question(metric, from, to, CountryDefinition.iso());
  }

  static Question question(String metric, int from, int to, CountryDefinition countries) {
    return new Question(
        metric,
        "CN",
        Optional.empty(),
        Optional.of(new Years(from, to)),
        new TreeSet<>(List.of("article")),
        Counting.FULL,
        countries,
        new TreeMap<>());
  }

  @Override
  public void close() {
    measurer.close();
    library.close();
  }

  /** Gives the works that it was told. */
  private record Given(String id, List<Work> works) implements FileSource {

    @Override
    public SourceInfo info() {
      return new SourceInfo(
          id, "Given " + id, "nobody", List.of(new SourceInfo.Format(id, "Given", "-")), List.of());
    }

    @Override
    public Match recognise(Head head) {
      return head.text().startsWith("#" + id)
          ? Match.sure(id, "It says so.")
          : Match.no("It does not say so.");
    }

    @Override
    public void read(InputFile in, String format, WorkSink out) throws IOException {
      long line = 1;
      for (Work work : works) {
        line++;
        out.accept(work, new Location(in.name(), line, work.sourceKey()));
      }
    }
  }

  /** One figure, as an aggregate export has them. */
  private record Tables() implements IndicatorSource {

    @Override
    public SourceInfo info() {
      return new SourceInfo(
          "table",
          "A table",
          "nobody",
          List.of(new SourceInfo.Format("table", "T", "-")),
          List.of());
    }

    @Override
    public Match recognise(Head head) {
      return head.text().startsWith("#table")
          ? Match.sure("table", "It says so.")
          : Match.no("It does not say so.");
    }

    @Override
    public void read(InputFile in, String format, ObservationSink out) {
      out.accept(
          List.of(
              Observation.ofCountry(
                  CountMetric.WORKS.id(), "CN", "", 2020, BigDecimal.TEN, null, null)),
          new Location(in.name(), 2, ""));
      out.provenance(new Provenance("Locations", Map.of(), "2026-11-01", "2026-11-24"));
    }
  }

  /** Takes the last part of an address for the country. */
  private record LastPart() implements CountryResolver {

    @Override
    public Resolution resolve(String address) {
      String last = address.substring(address.lastIndexOf(' ') + 1);
      boolean known = last.matches("[A-Z]{2}");
      return new Resolution(known ? last : "", known ? "test" : "unresolved", "", address);
    }

    @Override
    public Resolution resolveName(String name) {
      return resolve(name);
    }

    @Override
    public String version() {
      return "last-part";
    }
  }
}
