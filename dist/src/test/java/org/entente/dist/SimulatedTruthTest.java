package org.entente.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.app.Workspace;
import org.entente.app.simulate.SimulationListener;
import org.entente.app.simulate.SimulationReport;
import org.entente.app.simulate.SimulationRequest;
import org.entente.app.simulate.Simulator;
import org.entente.host.claim.CheckedClaim;
import org.entente.host.claim.ClaimChecker;
import org.entente.host.claim.Study;
import org.entente.host.claim.StudyReader;
import org.entente.host.claim.Verdict;
import org.entente.host.compare.Comparison;
import org.entente.host.compare.Overlap;
import org.entente.host.finding.Finder;
import org.entente.host.finding.Finding;
import org.entente.host.finding.FindingOptions;
import org.entente.host.finding.Findings;
import org.entente.host.finding.Found;
import org.entente.host.intake.ImportListener;
import org.entente.host.intake.ImportReport;
import org.entente.host.intake.ImportRequest;
import org.entente.host.library.Dataset;
import org.entente.host.measure.CountryWords;
import org.entente.host.measure.Measurement;
import org.entente.host.measure.Question;
import org.entente.host.measure.QuestionParser;
import org.entente.host.measure.Sensitivity;
import org.entente.model.Bounds;
import org.entente.model.Interval;
import org.entente.model.Observation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A simulated world of 200,000 publications, imported from the files that its databases export,
 * through the shipped plugins: every metric gives the truth that the simulator counted from its own
 * objects.
 */
class SimulatedTruthTest {

  private static final long WORLD = 200_000;

  /** Truth carries bounds to twenty digits, observations to sixteen. */
  private static final double LAST_DIGIT = 1e-15;

  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static Workspace workspace;

  @SuppressWarnings("NullAway.Init")
  private static BigDecimal scale;

  @SuppressWarnings("NullAway.Init")
  private static List<NamedCsvRecord> truth;

  @BeforeAll
  static void importWorld() throws Exception {
    Path files = folder.resolve("world");
    SimulationReport report =
        Simulator.write(new SimulationRequest(WORLD, 20261124, files), SimulationListener.NONE);
    scale = BigDecimal.valueOf(report.scale());
    workspace = Distribution.workspace(folder.resolve("library"));
    load("wos", files.resolve("wos"));
    load("scopus", files.resolve("scopus"));
    load("incites", files.resolve("incites"), files.resolve("incites-partners-of-china"));
    truth = new ArrayList<>(rows(files.resolve("truth/observations.csv")));
  }

  @AfterAll
  static void close() {
    workspace.close();
  }

  private static void load(String dataset, Path... folders) throws Exception {
    List<ImportRequest.Input> inputs = new ArrayList<>();
    for (Path path : folders) {
      inputs.add(ImportRequest.Input.of(path));
    }
    ImportReport report =
        workspace
            .importer()
            .run(new ImportRequest(dataset, inputs, Optional.empty()), ImportListener.SILENT);
    assertTrue(report.complete(), report.toString());
    assertEquals(0, report.rejected());
    assertEquals(0, report.duplicates());
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    }
  }

  private static Measurement measure(String metric, String dataset, String country, String counting)
      throws Exception {
    Question question =
        QuestionParser.parse(
            metric, country, null, null, null, counting, CountryWords.ISO, List.of());
    return workspace.measurer().measure(question, dataset);
  }

  /** What is compared: everything of an observation that a count decides. */
  private static String key(String country, String partner, String year) {
    return country + " " + partner + " " + year;
  }

  /**
   * Compares one metric of one dataset and country with the truth; gives how many observations were
   * compared.
   */
  private static int compare(
      String metric, String dataset, String country, List<NamedCsvRecord> expected, String counting)
      throws Exception {
    boolean coverage = metric.equals("affiliation-coverage");
    Map<String, Observation> measured = new TreeMap<>();
    for (Observation o : measure(metric, dataset, country, counting).observations()) {
      measured.put(key(coverage ? country : o.country(), o.partner(), String.valueOf(o.year())), o);
    }
    int compared = 0;
    for (NamedCsvRecord row : expected) {
      if (!row.getField("metric").equals(metric) || !row.getField("dataset").equals(dataset)) {
        continue;
      }
      if (!coverage && !row.getField("country").equals(country)) {
        continue;
      }
      String key = key(country, row.getField("partner"), row.getField("year"));
      Observation o = measured.remove(key);
      assertTrue(o != null, () -> metric + " of " + dataset + ": nothing measured for " + key);
      same(
          metric + " " + dataset + " " + key,
          row,
          java.util.Objects.requireNonNull(o),
          dataset.equals("incites"));
      compared++;
    }
    // What the truth does not list is a zero: a partner or a year without a work.
    measured.forEach(
        (key, o) ->
            assertEquals(
                0, o.value().signum(), () -> metric + " of " + dataset + ": no truth for " + o));
    return compared;
  }

  private static void same(String what, NamedCsvRecord row, Observation o, boolean reported) {
    BigDecimal above = o.numerator();
    BigDecimal below = o.denominator();
    if (above != null && below != null && !row.getField("numerator").isEmpty()) {
      assertEquals(
          new BigDecimal(row.getField("numerator")).doubleValue(), above.doubleValue(), 1e-9, what);
      assertEquals(
          new BigDecimal(row.getField("denominator")).doubleValue(),
          below.doubleValue(),
          1e-9,
          what);
    }
    // InCites prints percentages with two decimals; its counts are exact.
    assertEquals(
        Double.parseDouble(row.getField("value")),
        o.value().doubleValue(),
        reported && above != null ? 5.1e-5 : LAST_DIGIT * Math.max(1, o.value().doubleValue()),
        what);
    Bounds bounds = o.bounds();
    if (bounds != null && !row.getField("lowest").isEmpty()) {
      assertEquals(
          Double.parseDouble(row.getField("lowest")),
          bounds.lowest().doubleValue(),
          LAST_DIGIT,
          what);
      assertEquals(
          Double.parseDouble(row.getField("highest")),
          bounds.highest().doubleValue(),
          LAST_DIGIT,
          what);
    }
  }

  @Test
  void everyMetricOfChinaEqualsTheTruth() throws Exception {
    int compared = 0;
    for (String dataset : List.of("wos", "scopus")) {
      for (String metric :
          List.of(
              "works",
              "international-works",
              "international-share",
              "partner-works",
              "partner-share",
              "multilateral-share",
              "affiliation-coverage")) {
        int n = compare(metric, dataset, "CN", truth, "full");
        assertTrue(n >= 11, metric + " of " + dataset + ": the truth has " + n + " rows");
        compared += n;
      }
    }
    for (String metric :
        List.of(
            "works",
            "international-works",
            "international-share",
            "partner-works",
            "partner-share")) {
      int n = compare(metric, "incites", "CN", truth, "full");
      assertTrue(n >= 11, metric + " of incites: the truth has " + n + " rows");
      compared += n;
    }
    System.out.println("Observations of China equal to the truth: " + compared);
  }

  @Test
  void everyOtherCountryEqualsTheTruth() throws Exception {
    TreeSet<String> countries = new TreeSet<>();
    truth.forEach(row -> countries.add(row.getField("country")));
    countries.remove("");
    int compared = 0;
    for (String dataset : List.of("wos", "scopus", "incites")) {
      for (String country : countries) {
        for (String metric : List.of("works", "international-works", "international-share")) {
          compared += compare(metric, dataset, country, truth, "full");
        }
      }
    }
    assertTrue(countries.size() > 30, countries.toString());
    System.out.println(
        "Observations of " + countries.size() + " countries equal to the truth: " + compared);
  }

  @Test
  void fractionalCountsEqualTheTruth() throws Exception {
    List<NamedCsvRecord> fractional =
        rows(folder.resolve("world/truth/observations-fractional.csv"));
    for (String dataset : List.of("wos", "scopus")) {
      for (String metric : List.of("works", "international-share")) {
        assertEquals(
            11,
            compare(metric, dataset, "CN", fractional, "fractional"),
            metric + " of " + dataset);
      }
    }
  }

  /** The members of the Union from year to year, as anybody may look them up. */
  private static final Map<String, Integer> UNION_SINCE = new TreeMap<>();

  static {
    for (String code : "AT BE DE DK ES FI FR GB GR IE IT LU NL PT SE".split(" ")) {
      UNION_SINCE.put(code, 1995);
    }
    for (String code : "CY CZ EE HU LT LV MT PL SI SK".split(" ")) {
      UNION_SINCE.put(code, 2004);
    }
    UNION_SINCE.put("BG", 2007);
    UNION_SINCE.put("RO", 2007);
    UNION_SINCE.put("HR", 2013);
  }

  private static String union(String country, String nation, int year) {
    boolean gone = country.equals("GB") && year >= 2020;
    return UNION_SINCE.getOrDefault(country, 9999) <= year && !gone ? "EU" : country;
  }

  private static String withHongKong(String country, String nation, int year) {
    return country.equals("HK") || country.equals("MO") ? "CN" : country;
  }

  private static String nations(String country, String nation, int year) {
    return country.equals("GB") && !nation.isEmpty() ? nation : country;
  }

  /** What a profile says is a country is one for every metric, to the last digit. */
  @Test
  void everyProfileEqualsTheNaiveCount() throws Exception {
    Map<String, NaiveCount.Unit> profiles =
        Map.of(
            "CN+HK+MO",
            SimulatedTruthTest::withHongKong,
            "EU",
            SimulatedTruthTest::union,
            "GB-nations",
            SimulatedTruthTest::nations);
    int changed = 0;
    for (String dataset : List.of("wos", "scopus")) {
      List<String> plain = lines("partner-share", dataset);
      for (Map.Entry<String, NaiveCount.Unit> profile : profiles.entrySet()) {
        NaiveCount naive = NaiveCount.of(workspace.library(), dataset, profile.getValue());
        Map<String, List<String>> expected =
            Map.of(
                "works", naive.counts(1),
                "international-share", naive.shares(2),
                "multilateral-share", naive.shares(3),
                "partner-share", naive.partnerShares());
        for (Map.Entry<String, List<String>> metric : expected.entrySet()) {
          Question question =
              QuestionParser.parse(
                  metric.getKey(),
                  "CN",
                  null,
                  null,
                  null,
                  null,
                  new CountryWords(List.of(), List.of(profile.getKey()), null),
                  List.of());
          List<String> found = lines(workspace.measurer().measure(question, dataset));
          assertEquals(
              String.join("\n", metric.getValue()),
              String.join("\n", found),
              metric.getKey() + " of " + dataset + " under " + profile.getKey());
          changed += metric.getKey().equals("partner-share") && !found.equals(plain) ? 1 : 0;
        }
      }
    }
    // In Scopus an address says United Kingdom, so that its nations change nothing there.
    assertEquals(5, changed);
  }

  /** One call gives the same question under every profile. */
  @Test
  void theSensitivityTableIsTheMeasuredFigures() throws Exception {
    Question question =
        QuestionParser.parse(
            "international-share", "CN", null, null, null, null, CountryWords.ISO, List.of());
    List<Sensitivity.Row> rows = Sensitivity.of(workspace.measurer(), question, "wos");
    assertEquals(
        List.of(
            "iso",
            "CN+HK+MO",
            "CN+HK+MO+TW",
            "GB-nations",
            "FR+overseas",
            "US+territories",
            "EU",
            "EU-27"),
        rows.stream().map(Sensitivity.Row::profile).toList());
    Observation plain = last(rows.get(0));
    Observation with = last(rows.get(1));
    assertEquals(with.value().subtract(plain.value()), rows.get(1).differences().get(with));
    assertTrue(with.value().compareTo(plain.value()) != 0);
    // Whoever is a partner stays one, however the Union is counted.
    assertTrue(rows.get(6).changesNothing());
    List<Sensitivity.Row> british =
        Sensitivity.of(
            workspace.measurer(),
            question.with("GB", Optional.empty(), question.countries()),
            "wos");
    assertEquals(
        List.of("GB", "GB-ENG", "GB-NIR", "GB-SCT", "GB-WLS", "EU"),
        british.stream().map(Sensitivity.Row::country).distinct().toList());
  }

  private static Observation last(Sensitivity.Row row) {
    Measurement measurement = java.util.Objects.requireNonNull(row.measurement());
    return measurement.observations().get(measurement.observations().size() - 1);
  }

  /** Every observation as {@link NaiveCount} writes it. */
  private static List<String> lines(String metric, String dataset) throws Exception {
    return lines(measure(metric, dataset, "CN", "full"));
  }

  private static List<String> lines(Measurement measurement) {
    List<String> lines = new ArrayList<>();
    for (Observation o : measurement.observations()) {
      Bounds bounds = o.bounds();
      BigDecimal above = o.numerator();
      BigDecimal below = o.denominator();
      lines.add(
          NaiveCount.line(
              o.partner(),
              java.util.Objects.requireNonNull(o.year()),
              o.value(),
              above == null ? "" : above.toPlainString(),
              below == null ? "" : below.toPlainString(),
              bounds == null ? "" : bounds.lowest().stripTrailingZeros().toPlainString(),
              bounds == null ? "" : bounds.highest().stripTrailingZeros().toPlainString()));
    }
    return lines;
  }

  @Test
  void everyMetricEqualsTheNaiveCountToTheLastDigit() throws Exception {
    for (String dataset : List.of("wos", "scopus")) {
      NaiveCount naive = NaiveCount.of(workspace.library(), dataset);
      assertEquals(naive.counts(1), lines("works", dataset));
      assertEquals(naive.counts(2), lines("international-works", dataset));
      assertEquals(naive.shares(2), lines("international-share", dataset));
      assertEquals(naive.shares(3), lines("multilateral-share", dataset));
      assertEquals(naive.partnerCounts(), lines("partner-works", dataset));
      assertEquals(naive.partnerShares(), lines("partner-share", dataset));
      assertEquals(naive.coverage(), lines("affiliation-coverage", dataset));
    }
  }

  /** A question about China in full counting, as the values by partner and year. */
  private static Map<String, Double> values(
      String metric, String dataset, String partner, String... parameters) throws Exception {
    Question question =
        QuestionParser.parse(
            metric, "CN", partner, null, null, null, CountryWords.ISO, List.of(parameters));
    Map<String, Double> values = new TreeMap<>();
    for (Observation o : workspace.measurer().measure(question, dataset).observations()) {
      values.put(o.partner() + " " + o.year(), o.value().doubleValue());
    }
    return values;
  }

  private static void assertSame(
      String what, Map<String, Double> naive, Map<String, Double> found) {
    assertTrue(naive.size() >= 11, what + ": the naive count has " + naive.size() + " values");
    assertEquals(naive.keySet(), found.keySet(), what);
    naive.forEach(
        (key, value) ->
            assertEquals(
                value,
                java.util.Objects.requireNonNull(found.get(key)),
                1e-12 * Math.max(1, value),
                what + " " + key));
  }

  /** The metrics that need organisations, authors, their addresses, or citations. */
  @Test
  void everyFurtherMetricEqualsTheNaiveMeasure() throws Exception {
    for (String dataset : List.of("wos", "scopus")) {
      NaiveMeasures naive = new NaiveMeasures(NaiveWorks.of(workspace.library(), dataset), "CN");
      assertSame(
          "domestic-share of " + dataset,
          naive.domesticShare(),
          values("domestic-share", dataset, "all"));
      // The simulator's InCites asks for two authors, as InCites does.
      if (dataset.equals("wos")) {
        assertSame(
            "domestic-share of two authors",
            values("domestic-share", "incites", "all"),
            values("domestic-share", "wos", "all", "authors=2"));
      }
      assertSame(
          "partner-share-of-international of " + dataset,
          naive.partnerShareOfInternational(),
          values("partner-share-of-international", dataset, "all"));
      assertSame(
          "partner-contribution of " + dataset,
          naive.partnerContribution(),
          values("partner-contribution", dataset, "all"));
      assertSame(
          "affinity of " + dataset,
          naive.probabilisticAffinity(),
          values("affinity", dataset, "all"));
      for (String partner : List.of("US", "JP")) {
        assertSame(
            "dual-affiliated-authors of " + dataset,
            naive.dualAffiliatedAuthors(partner, true),
            values("dual-affiliated-authors", dataset, partner));
        assertSame(
            "loosely dual-affiliated-authors of " + dataset,
            naive.dualAffiliatedAuthors(partner, false),
            values("dual-affiliated-authors", dataset, partner, "rule=loose"));
      }
      assertSame(
          "co-affiliation-only-share of " + dataset,
          naive.coAffiliationOnlyShare(),
          values("co-affiliation-only-share", dataset, "all"));
      assertSame(
          "citation-impact of " + dataset,
          naive.meanCitations(),
          values("citation-impact", dataset, "all"));
      assertSame(
          "highly-cited-share of " + dataset,
          naive.highlyCitedShare(),
          values("highly-cited-share", dataset, "all"));
    }
  }

  /** The parts of the partners add up to the international share in every year. */
  @Test
  void contributionsOfPartnersAddUpToTheInternationalShare() throws Exception {
    for (String dataset : List.of("wos", "scopus")) {
      Map<Integer, Double> sums = new TreeMap<>();
      for (Observation o : measure("partner-contribution", dataset, "CN", "full").observations()) {
        sums.merge(
            java.util.Objects.requireNonNull(o.year()), o.value().doubleValue(), Double::sum);
      }
      for (Observation o : measure("international-share", dataset, "CN", "full").observations()) {
        assertEquals(
            o.value().doubleValue(),
            java.util.Objects.requireNonNull(sums.get(java.util.Objects.requireNonNull(o.year()))),
            1e-14);
      }
      assertEquals(11, sums.size());
    }
  }

  private static Finding finding(List<Finding> findings, String name, String partner) {
    return findings.stream()
        .filter(f -> f.finding().equals(name) && f.partner().equals(partner))
        .findFirst()
        .orElseThrow();
  }

  /** The sentences of the case, as findings on each database. */
  @Test
  void theStoryHoldsInEveryDatabase() throws Exception {
    for (String dataset : List.of("wos", "scopus", "incites")) {
      List<Finding> share = Findings.of(measure("international-share", dataset, "CN", "full"));
      assertEquals(2018, finding(share, "peak", "").from(), dataset);
      Finding since = finding(share, "since-peak", "");
      assertEquals(2023, since.to());
      assertEquals(Finding.Unit.PERCENTAGE_POINTS, since.unit());
      assertEquals(
          dataset.equals("scopus") ? -0.069 : -0.072,
          java.util.Objects.requireNonNull(since.value()).doubleValue(),
          0.001,
          dataset);
      List<Finding> works = Findings.of(measure("international-works", dataset, "CN", "full"));
      assertEquals(2022, finding(works, "first-decline", "").from(), dataset);
      List<Finding> partners = Findings.of(measure("partner-share", dataset, "CN", "full"));
      assertEquals(2017, finding(partners, "peak", "US").from(), dataset);
      Finding us = finding(partners, "since-peak", "US");
      assertEquals(
          dataset.equals("scopus") ? -0.062 : -0.064,
          java.util.Objects.requireNonNull(us.value()).doubleValue(),
          0.001,
          dataset);
      assertEquals(1, finding(partners, "partner-ranking", "US").rank(), dataset);
    }
  }

  /** The study that comes with the program: what the text says of the world holds in it. */
  @Test
  void everyClaimOfTheShippedStudyHolds() throws Exception {
    Study study =
        StudyReader.read(
            Distribution.home().resolve("studies/china-international-collaboration.yaml"));
    List<Dataset> datasets = new ArrayList<>();
    for (String name : List.of("incites", "wos", "scopus")) {
      datasets.add(workspace.measurer().dataset(name));
    }
    List<CheckedClaim> checked =
        new ClaimChecker(workspace.measurer()::measure, scale).check(study, datasets);
    assertTrue(checked.size() >= 35, checked.size() + " checks");
    for (CheckedClaim claim : checked) {
      assertEquals(Verdict.HOLDS, claim.verdict(), claim.toString());
    }
    List<CheckedClaim> mistaken =
        checked.stream()
            .filter(claim -> claim.toString().contains("can only be percentage points"))
            .toList();
    assertEquals(
        List.of("share-falls-to-2023", "american-share-falls"),
        mistaken.stream().map(claim -> claim.claim().id()).toList());
  }

  /**
   * The effect that the world is made with: after 2018 the American authors who write with China
   * write a quarter of their other works no longer; the others, four times as many, write them
   * instead. So the ratio of the two groups falls to 0.75 / (1 + 0.25 / 4), by 29.4 %.
   */
  @Test
  void theBuiltInEffectOnProductivityIsFound() throws Exception {
    Question question =
        QuestionParser.parse(
            "productivity-effect",
            "US",
            "CN",
            null,
            null,
            null,
            CountryWords.ISO,
            List.of("outcome=works-without-partner", "scale=relative"));
    Map<String, Observation> estimates = new TreeMap<>();
    for (Observation o : workspace.measurer().measure(question, "scopus").observations()) {
      estimates.put(o.entity() + (o.year() == null ? "" : " " + o.year()), o);
    }
    Interval effect = interval(estimates.get("average-effect"));
    assertTrue(effect.upper().signum() < 0, estimates.toString());
    BigDecimal builtIn = new BigDecimal("-0.294");
    assertTrue(
        effect.lower().compareTo(builtIn) < 0 && builtIn.compareTo(effect.upper()) < 0,
        estimates.toString());
    Interval placebo = interval(estimates.get("placebo-effect"));
    assertTrue(placebo.lower().signum() < 0 && placebo.upper().signum() > 0, estimates.toString());
    assertTrue(
        java.util.Objects.requireNonNull(estimates.get("pre-trend-p-value")).value().doubleValue()
            > 0.05,
        estimates.toString());
  }

  private static Interval interval(@Nullable Observation o) {
    return java.util.Objects.requireNonNull(java.util.Objects.requireNonNull(o).interval());
  }

  /** The parts of the decomposition are the whole change, in each database. */
  @Test
  void theDecompositionIsTheChangeOfTheShare() throws Exception {
    for (String dataset : List.of("wos", "scopus")) {
      Question question =
          QuestionParser.parse(
              "international-share", "CN", null, null, null, null, CountryWords.ISO, List.of());
      Found found = new Finder(workspace.measurer()).find(question, dataset, FindingOptions.none());
      List<Finding> rows =
          found.findings().stream().filter(f -> f.finding().equals("decomposition")).toList();
      assertTrue(rows.size() > 20, rows.size() + " rows");
      BigDecimal sum = BigDecimal.ZERO;
      for (Finding row : rows.subList(0, rows.size() - 1)) {
        assertTrue(!row.partner().isEmpty());
        sum = sum.add(java.util.Objects.requireNonNull(row.value()));
      }
      Finding whole = rows.get(rows.size() - 1);
      assertEquals("", whole.partner());
      BigDecimal change = java.util.Objects.requireNonNull(whole.value());
      assertEquals(change.doubleValue(), sum.doubleValue(), 1e-15);
      assertEquals(
          java.util.Objects.requireNonNull(finding(found.findings(), "since-peak", "").value())
              .doubleValue(),
          change.doubleValue(),
          1e-15);
      Finding american = finding(found.findings(), "decomposition", "US");
      assertEquals(1, american.rank());
      assertTrue(
          java.util.Objects.requireNonNull(american.value()).doubleValue()
              < change.doubleValue() / 2);
      assertEquals(
          3,
          found.findings().stream()
              .filter(f -> f.finding().equals("numerator-denominator"))
              .count());
    }
  }

  /** The overlap, the links and the disagreements, too, are those of the world. */
  @Test
  void linksAndDisagreementsAreThoseOfTheWorld() throws Exception {
    TreeSet<String> expected = new TreeSet<>();
    TreeSet<String> byDoi = new TreeSet<>();
    TreeSet<String> disagreeing = new TreeSet<>();
    for (NamedCsvRecord row : rows(folder.resolve("world/truth/links.csv"))) {
      String link = row.getField("a_key") + " " + row.getField("b_key");
      expected.add(link);
      if (Boolean.parseBoolean(row.getField("doi_in_common"))) {
        byDoi.add(link);
      }
      if (!row.getField("a_countries").equals(row.getField("b_countries"))) {
        disagreeing.add(link);
      }
    }
    assertTrue(expected.size() > 50_000, "the truth has " + expected.size() + " links");
    assertTrue(byDoi.size() < expected.size(), "works without a DOI in common");
    TreeSet<String> found = new TreeSet<>();
    TreeSet<String> foundByDoi = new TreeSet<>();
    workspace
        .linkReader()
        .links(
            workspace.measurer().dataset("wos"),
            workspace.measurer().dataset("scopus"),
            Set.of("accepted"),
            link -> {
              found.add(link.aKey() + " " + link.bKey());
              if (link.rule().equals("doi")) {
                foundByDoi.add(link.aKey() + " " + link.bKey());
              }
            });
    assertEquals(byDoi, foundByDoi);
    assertEquals(expected, found);

    Question question =
        QuestionParser.parse(
            "international-share", "CN", null, null, "all", null, CountryWords.ISO, List.of());
    Comparison comparison =
        workspace.comparer().compare("wos", "scopus", question, Integer.MAX_VALUE);
    TreeSet<String> differing = new TreeSet<>();
    comparison.disagreements().forEach(d -> differing.add(d.aKey() + " " + d.bKey()));
    assertEquals(disagreeing, differing);
    assertEquals(disagreeing.size(), comparison.disagreementCount());
    Overlap all = Objects.requireNonNull(comparison.overlap()).total();
    assertEquals(expected.size(), all.linkedOfA());
    assertEquals(all.a(), all.linkedOfA() + all.onlyA());
    assertEquals(all.b(), all.linkedOfB() + all.onlyB());
    System.out.println(
        "Links equal to the truth: "
            + found.size()
            + ", of which the countries differ in "
            + differing.size()
            + ".");
  }
}
