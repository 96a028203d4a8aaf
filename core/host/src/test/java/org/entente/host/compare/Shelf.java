package org.entente.host.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.host.country.CountryDefinition;
import org.entente.host.country.CountryResolver;
import org.entente.host.engine.ScopedView;
import org.entente.host.engine.ViewScope;
import org.entente.host.engine.YearRule;
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
import org.entente.spi.ObservationSink;
import org.entente.spi.Provenance;
import org.entente.spi.Rows;
import org.entente.spi.Source;
import org.entente.spi.SourceException;
import org.entente.spi.SourceInfo;
import org.entente.spi.WorkSink;
import org.entente.spi.Years;

/** A library whose datasets a test writes as records, imported as any other. */
public final class Shelf implements AutoCloseable {

  private final Path folder;
  private final Map<String, List<Work>> works = new HashMap<>();
  private final Map<String, List<Observation>> tables = new HashMap<>();
  private final Map<String, Provenance> provenances = new HashMap<>();
  private final Library library;
  private final Importer importer;
  private final Measurer measurer;
  private final LinkBook links;
  private final Comparer comparer;

  public Shelf(Path folder) throws Exception {
    this.folder = folder;
    List<Installed<Source>> sources =
        List.of(
            new Installed<>("p", "1.0.0", new Records()),
            new Installed<>("p", "1.0.0", new Tables()));
    PluginRegistry plugins =
        new PluginRegistry(
            sources,
            List.of(
                new Installed<>("m", "1.0.0", new FakeMetrics.International()),
                new Installed<>("m", "1.0.0", new FakeMetrics.Partners()),
                new Installed<>("m", "1.0.0", new FakeMetrics.Count())),
            List.of());
    library = Library.open(folder.resolve("library"));
    importer = new Importer(library, Plugins.fixed(plugins), CountryResolver.standard());
    measurer = new Measurer(library, Plugins.fixed(plugins));
    links = new LinkBook(library);
    comparer = new Comparer(measurer, links);
  }

  Comparer comparer() {
    return comparer;
  }

  public Library library() {
    return library;
  }

  public LinkBook book() {
    return links;
  }

  public Measurer measurer() {
    return measurer;
  }

  public void works(String dataset, List<Work> records) throws Exception {
    works.put(dataset + ".records", records);
    run(dataset, "records", "#records");
  }

  void table(String dataset, Provenance provenance, List<Observation> figures) throws Exception {
    tables.put(dataset + ".table", figures);
    provenances.put(dataset + ".table", provenance);
    run(dataset, "table", "#table");
  }

  private void run(String dataset, String kind, String head) throws Exception {
    Path file = folder.resolve(dataset + "." + kind);
    Files.write(file, (head + " " + dataset + "\n").getBytes(UTF_8));
    importer.run(
        new ImportRequest(dataset, List.of(ImportRequest.Input.of(file)), Optional.empty()),
        ImportListener.SILENT);
  }

  /** The accepted links, from the key of A to the key of B, as the book of links has them. */
  Map<String, String> links(String a, String b) throws Exception {
    Map<String, String> pairs = new TreeMap<>();
    try (ScopedView view =
        measurer.engine().views(measurer.dataset(a), measurer.dataset(b), ViewScope.all())) {
      links.keep(view, measurer.dataset(a), measurer.dataset(b));
      try (Rows rows =
          view.query(
              "select x.source_key, y.source_key from pairs p join a_works x on x.work_id = p.a_id join b_works y on y.work_id = p.b_id")) {
        while (rows.next()) {
          pairs.put(Objects.requireNonNull(rows.text(1)), Objects.requireNonNull(rows.text(2)));
        }
      }
    }
    return pairs;
  }

  /** A question about China. */
  public static Question question(String metric, Optional<Years> years, String... types) {
    return new Question(
        metric,
        "CN",
        Optional.empty(),
        years,
        YearRule.PUBLICATION,
        new TreeSet<>(List.of(types)),
        Counting.FULL,
        CountryDefinition.iso(),
        new TreeMap<>());
  }

  public static Question everything() {
    return question("international-share", Optional.empty());
  }

  @Override
  public void close() {
    measurer.close();
    library.close();
  }

  private static String name(InputFile file) {
    String name = file.name();
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private final class Records implements FileSource {

    @Override
    public SourceInfo info() {
      return new SourceInfo(
          "records",
          "Records",
          "nobody",
          List.of(new SourceInfo.Format("records", "Records", "Write them.")),
          List.of());
    }

    @Override
    public Match recognise(Head head) {
      return head.text().startsWith("#records")
          ? Match.sure("records", "It begins with #records.")
          : Match.no("It does not begin with #records.");
    }

    @Override
    public void read(InputFile in, String format, WorkSink out)
        throws SourceException, IOException {
      long line = 1;
      for (Work work : new ArrayList<>(works.getOrDefault(name(in), List.of()))) {
        out.accept(work, new Location(in.name(), line++, work.sourceKey()));
      }
    }
  }

  private final class Tables implements IndicatorSource {

    @Override
    public SourceInfo info() {
      return new SourceInfo(
          "incites",
          "Tables",
          "nobody",
          List.of(new SourceInfo.Format("table", "Table", "Write it.")),
          List.of());
    }

    @Override
    public Match recognise(Head head) {
      return head.text().startsWith("#table")
          ? Match.sure("table", "It begins with #table.")
          : Match.no("It does not begin with #table.");
    }

    @Override
    public void read(InputFile in, String format, ObservationSink out) throws IOException {
      long line = 1;
      for (Observation figure : tables.getOrDefault(name(in), List.of())) {
        out.accept(List.of(figure), new Location(in.name(), line++, ""));
      }
      out.provenance(Objects.requireNonNull(provenances.get(name(in))));
    }
  }
}
