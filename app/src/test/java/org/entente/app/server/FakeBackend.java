package org.entente.app.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.entente.app.output.CheckJson;
import org.entente.app.study.Studies;
import org.entente.host.claim.ClaimChecker;
import org.entente.host.claim.Study;
import org.entente.host.country.CountryResolver;
import org.entente.host.country.OwnNamesFile;
import org.entente.host.finding.Event;
import org.entente.host.finding.Events;
import org.entente.host.finding.Finding;
import org.entente.host.finding.FindingOptions;
import org.entente.host.finding.Found;
import org.entente.host.intake.ImportException;
import org.entente.host.intake.ImportListener;
import org.entente.host.intake.ImportReport;
import org.entente.host.intake.ImportRequest;
import org.entente.host.intake.Recognition;
import org.entente.host.intake.Reresolution;
import org.entente.host.intake.UnresolvedNames;
import org.entente.host.library.AddressSummary;
import org.entente.host.library.CountryDifference;
import org.entente.host.library.Dataset;
import org.entente.host.library.LibraryException;
import org.entente.host.library.RejectedRecord;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Measurement;
import org.entente.host.measure.Question;
import org.entente.host.measure.Sensitivity;
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

  final FakeComparisons comparisons = new FakeComparisons(this);
  final FakeLinks links = new FakeLinks(this);

  private final Map<String, Dataset> datasets = new TreeMap<>();

  private final OwnNamesFile names;

  FakeBackend() {
    try {
      names = new OwnNamesFile(Files.createTempDirectory("entente-names"));
      names.put("Example University", "US");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
  public List<UnresolvedNames.Group> unresolved(String dataset, int limit) throws LibraryException {
    if (dataset.equals("second")) {
      throw new LibraryException("The catalogue of second cannot be read.");
    }
    return List.of(new UnresolvedNames.Group("\"X\"", 5, 2, "Inst Nowhere, \"X\"", "a.txt", 3));
  }

  @Override
  public List<CountryDifference> differences(String dataset, int limit) {
    return List.of(
        new CountryDifference("Lab, Beijing, China", "Big Corp", "CN", "US", 4, "a.json", 0));
  }

  @Override
  public Optional<AddressSummary> addresses(String dataset) {
    return dataset.equals("first")
        ? Optional.of(new AddressSummary(100, 99, 90, 300, 280, 50, 48, 20, 4, 2))
        : Optional.empty();
  }

  @Override
  public CountryResolver countries() throws IOException {
    return CountryResolver.withOwnNames(names.file());
  }

  @Override
  public OwnNamesFile ownNames() {
    return names;
  }

  @Override
  public Reresolution.Outcome resolve(String dataset, BooleanSupplier cancelled)
      throws ImportException {
    if (cancelled.getAsBoolean()) {
      throw new ImportException("Resolving the addresses was cancelled; nothing was changed.");
    }
    return new Reresolution.Outcome(dataset, 5, 4, 0, 3, 1, "2026.1+own.0badcafe");
  }

  @Override
  public List<Sensitivity.Row> sensitivity(Question asked, String name) throws MeasureException {
    Measurement measurement = measure(asked, name);
    return List.of(
        new Sensitivity.Row("iso", "plain", asked.country(), "", measurement, "", Map.of()),
        new Sensitivity.Row(
            "CN+HK+MO",
            "with Hong Kong and Macao",
            asked.country(),
            "",
            measurement,
            "",
            Map.of(measurement.observations().get(0), new BigDecimal("-0.015"))),
        new Sensitivity.Row("EU", "the Union", "EU", "", null, "It cannot be had.", Map.of()));
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
  public Found find(Question asked, String name, FindingOptions options) throws MeasureException {
    Measurement measurement = measure(asked, name);
    if (options.breaks() != null && options.breaks() > 1) {
      throw new MeasureException("11 years carry one break at most.");
    }
    return new Found(
        measurement, findings(measurement), List.of("No break is given of the share: why."));
  }

  @Override
  public List<Event> events() throws IOException {
    return Events.of(java.util.Objects.requireNonNull(names.file().getParent()));
  }

  static List<Finding> findings(Measurement measurement) {
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
            new BigDecimal("-0.075"),
            new BigDecimal("-0.069"),
            "The share fell by 7.2 points."));
  }

  @Override
  public CheckJson check(Study study, List<String> names, @Nullable BigDecimal scale)
      throws MeasureException {
    List<Dataset> found = new ArrayList<>();
    for (String name : names) {
      Dataset dataset = datasets.get(name);
      if (dataset == null) {
        throw new MeasureException("There is no dataset '" + name + "'.");
      }
      found.add(dataset);
    }
    BigDecimal used = scale == null ? BigDecimal.ONE : scale;
    return CheckJson.of(study, used, new ClaimChecker(this::measure, used).check(study, found));
  }

  @Override
  public Collection<Studies.Listed> studies() {
    return List.of(new Studies.Listed("case", Path.of("case.yaml"), "A case", "Somebody", 2, ""));
  }

  @Override
  public Optional<String> study(String name) {
    return name.equals("case") ? Optional.of("study: A case\n") : Optional.empty();
  }

  @Override
  public Comparisons comparisons() {
    return comparisons;
  }

  @Override
  public Links links() {
    return links;
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
