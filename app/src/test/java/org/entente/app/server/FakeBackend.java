package org.entente.app.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.host.compare.Comparison;
import org.entente.host.finding.Finding;
import org.entente.host.intake.ImportException;
import org.entente.host.intake.ImportListener;
import org.entente.host.intake.ImportReport;
import org.entente.host.intake.ImportRequest;
import org.entente.host.intake.Recognition;
import org.entente.host.library.Dataset;
import org.entente.host.library.LibraryException;
import org.entente.host.library.RejectedRecord;
import org.entente.host.library.UnresolvedAddress;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Measurement;
import org.entente.host.measure.Question;
import org.entente.host.plugin.Installed;
import org.entente.host.plugin.PluginRegistry;
import org.entente.host.plugin.PluginState;
import org.entente.model.Bounds;
import org.entente.model.Interval;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.FileSource;
import org.entente.spi.Head;
import org.entente.spi.InputFile;
import org.entente.spi.Match;
import org.entente.spi.Metric;
import org.entente.spi.MetricInfo;
import org.entente.spi.Scope;
import org.entente.spi.SourceInfo;
import org.entente.spi.WorkSink;
import org.jspecify.annotations.Nullable;

/** A host in memory with two datasets, {@code first} and {@code second}, and one metric. */
final class FakeBackend implements Backend {

  static final MetricInfo SHARE =
      new MetricInfo(
          "international-share",
          "International share",
          "Works with two countries or more, of all works.",
          "I/N",
          MetricInfo.Unit.SHARE,
          false,
          Set.of(Counting.FULL),
          List.of(new MetricInfo.Parameter("least", "The least number of countries.", "2")),
          Set.of(MetricInfo.Need.AUTHOR_IDS),
          List.of("A reference"));

  final AtomicInteger measured = new AtomicInteger();
  final List<ImportRequest> requests = new ArrayList<>();
  final List<String> uploaded = new ArrayList<>();
  volatile @Nullable Question question;
  volatile @Nullable Path upload;

  /** Imports wait for this, looking whether they are cancelled. */
  volatile CountDownLatch go = new CountDownLatch(0);

  private final Map<String, Dataset> datasets = new TreeMap<>();

  FakeBackend() {
    datasets.put("first", dataset("first", 1));
    datasets.put("second", dataset("second", 1));
  }

  static Dataset dataset(String name, int version) {
    return new Dataset(
        name,
        "wos",
        version,
        Dataset.Kind.WORKS,
        100,
        0,
        2013,
        2023,
        250,
        3,
        1,
        "2026.1",
        "",
        Instant.parse("2026-01-02T03:04:05Z"));
  }

  void grow(String name) {
    datasets.computeIfPresent(name, (key, old) -> dataset(name, old.version() + 1));
  }

  @Override
  public PluginRegistry plugins() {
    return new PluginRegistry(
        List.of(new Installed<>("source-fake", "0.1.0", new FakeSource())),
        List.of(new Installed<>("metrics-fake", "0.2.0", new FakeMetric())),
        List.of(
            new PluginState(
                "source-fake",
                "0.1.0",
                "us",
                "a source",
                ">=1.0.0",
                "source-fake.jar",
                "ab",
                PluginState.State.STARTED,
                "",
                List.of("wos"),
                List.of())));
  }

  @Override
  public boolean simulated() {
    return true;
  }

  @Override
  public String countryTables() {
    return "2026.1";
  }

  @Override
  public List<Dataset> datasets() {
    return List.copyOf(datasets.values());
  }

  @Override
  public Optional<Dataset> dataset(String name) {
    return Optional.ofNullable(datasets.get(name));
  }

  @Override
  public SortedMap<Integer, Long> worksByYear(Dataset dataset) {
    return new TreeMap<>(Map.of(2018, 60L, 2019, 40L));
  }

  @Override
  public List<ImportReport> imports(String dataset) {
    return List.of(report(dataset, "a.txt"));
  }

  static ImportReport report(String dataset, String file) {
    return new ImportReport(
        dataset,
        "wos",
        new ImportReport.PluginVersion("source-fake", "0.1.0"),
        List.of(
            new ImportReport.FileReport(
                file,
                "cd",
                "wos-tagged",
                true,
                "It begins with FN.",
                3,
                2,
                0,
                1,
                0,
                List.of(
                    new ImportReport.ReportedProblem(
                        7, "WOS:1", "ERROR", "MALFORMED", "Line 7 has no tag.")))),
        3,
        2,
        0,
        1,
        4,
        1,
        0,
        0.25);
  }

  @Override
  public List<RejectedRecord> rejects(String dataset, int limit) {
    return List.of(
        new RejectedRecord("a.txt", 7, "WOS:1", "MALFORMED", "Line 7 has no tag.", "=1+1"));
  }

  @Override
  public List<UnresolvedAddress> unresolved(String dataset, int limit) throws LibraryException {
    if (dataset.equals("second")) {
      throw new LibraryException("The catalogue of second cannot be read.");
    }
    return List.of(new UnresolvedAddress("Inst Nowhere, \"X\"", 5, "a.txt", 3));
  }

  @Override
  public boolean remove(String dataset) {
    return datasets.remove(dataset) != null;
  }

  @Override
  public List<Recognition> recognise(ImportRequest request) {
    ImportRequest.Input input = request.inputs().get(0);
    boolean ours = content(input.path()).startsWith("FN ");
    return List.of(
        new Recognition(
            input.name(),
            ours,
            ours ? "wos" : "",
            ours ? "wos-tagged" : "",
            ours ? "It begins with FN." : "No installed source reads this file."));
  }

  @Override
  public ImportReport run(ImportRequest request, ImportListener listener) throws ImportException {
    ImportRequest.Input input = request.inputs().get(0);
    upload = input.path();
    String content = content(input.path());
    try {
      for (int i = 0; go.getCount() > 0; i++) {
        listener.progress(input.name(), i, 1000, i);
        if (listener.cancelled()) {
          throw new ImportException("The import was cancelled; nothing was changed.");
        }
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      throw new ImportException("The import was interrupted.", e);
    }
    if (content.startsWith("secret")) {
      throw new IllegalStateException("secret detail /home/someone");
    }
    if (!content.startsWith("FN ")) {
      throw new ImportException(input.name() + ": no installed source reads this file.");
    }
    synchronized (requests) {
      requests.add(request);
      uploaded.add(content);
    }
    return report(request.dataset(), input.name());
  }

  private static String content(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Measurement measure(Question asked, String name) throws MeasureException {
    measured.incrementAndGet();
    question = asked;
    if (asked.country().equals("AQ")) {
      throw new IllegalStateException("secret detail at /home/someone/Secret.java");
    }
    Dataset dataset = datasets.get(name);
    if (dataset == null) {
      throw new MeasureException("There is no dataset '" + name + "'.");
    }
    return new Measurement(
        dataset,
        asked,
        SHARE,
        Measurement.Origin.MEASURED,
        "full counting, articles and reviews",
        new Measurement.Coverage(99, 100),
        List.of(
            Observation.ofCountry(
                    SHARE.id(),
                    asked.country(),
                    "",
                    2018,
                    new BigDecimal("0.266"),
                    new BigDecimal("1E+1"),
                    new BigDecimal("38"))
                .with(
                    new Interval(new BigDecimal("0.2"), new BigDecimal("0.3")),
                    new Bounds(new BigDecimal("0.25"), new BigDecimal("0.28")))),
        List.of("A note."));
  }

  @Override
  public List<Finding> findings(Measurement measurement) {
    return List.of(
        new Finding(
            "since-peak",
            SHARE.id(),
            measurement.dataset().name(),
            measurement.question().country(),
            "",
            "",
            2018,
            2023,
            new BigDecimal("-0.072"),
            Finding.Unit.PERCENTAGE_POINTS,
            null,
            "The share fell by 7.2 points."));
  }

  @Override
  public Comparison compare(String a, String b, Question asked, int disagreements)
      throws MeasureException {
    Measurement first = measure(asked, a);
    Measurement second = measure(asked, b);
    return new Comparison(
        first,
        second,
        List.of(new Comparison.Overlap(null, 10, 8, 6, 6, 9, 7)),
        List.of(
            new Comparison.Difference(
                "", 2018, new BigDecimal("0.3"), null, new BigDecimal("-0.01"))),
        findings(first),
        2,
        List.of(
            new Comparison.Disagreement(
                "10.5555/x",
                2018,
                "@title",
                "WOS:1",
                "2-s2.0-1",
                List.of("CN"),
                List.of("CN", "US"),
                List.of("Inst A, China"),
                List.of("Inst A; China", "Inst B"))),
        List.of("Linked by DOI."));
  }

  private static final class FakeSource implements FileSource {
    @Override
    public SourceInfo info() {
      return new SourceInfo(
          "wos",
          "Web of Science",
          "Clarivate",
          List.of(new SourceInfo.Format("wos-tagged", "Plain text file", "Export, Plain text.")),
          List.of("No author ids before 2008."));
    }

    @Override
    public Match recognise(Head head) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void read(InputFile in, String format, WorkSink out) {}
  }

  private static final class FakeMetric implements Metric {
    @Override
    public MetricInfo info() {
      return SHARE;
    }

    @Override
    public List<Observation> measure(Scope scope) {
      return List.of();
    }
  }
}
