package org.entente.dist.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.app.Workspace;
import org.entente.app.simulate.SimulationListener;
import org.entente.app.simulate.SimulationRequest;
import org.entente.app.simulate.Simulator;
import org.entente.host.intake.ImportListener;
import org.entente.host.intake.ImportReport;
import org.entente.host.intake.ImportRequest;
import org.entente.host.library.WorksTable;
import org.entente.host.measure.CountryWords;
import org.entente.host.measure.QuestionParser;

/**
 * Each metric on a large simulated dataset, beside SQL that a careful analyst writes by hand for
 * the same figures over the same Parquet files. Every round asks about another country, so that no
 * answer comes from the cache of observations.
 */
final class QueryBenchmark {

  private static final List<String> COUNTRIES = List.of("CN", "US", "DE", "GB", "JP", "FR", "AU");

  private static final String SCOPE = " where document_type in ('article', 'review')";

  /** The unknown works of each year, which every share's bounds need. */
  private static final String UNKNOWN =
      "select year, count(*), count(*) filter (where countries = 0) from WORKS"
          + SCOPE
          + " group by year order by year";

  /**
   * N, I, the multilateral works and the gaps in one pass, with the counters that the files keep.
   */
  private static final String SHARES =
      "select w.year, count(*), count(*) filter (where w.countries > 1), count(*) filter (where w.countries > 2),"
          + " count(*) filter (where w.countries = 1 and w.unresolved > 0) from WORKS w join WORK_COUNTRIES c on c.work_id = w.work_id and c.country = '?'"
          + " where w.document_type in ('article', 'review') group by w.year order by w.year";

  private static final String PARTNERS =
      "select p.country, w.year, count(*), count(*) filter (where w.unresolved > 0) from WORK_COUNTRIES o"
          + " join WORK_COUNTRIES p on p.work_id = o.work_id and p.country <> o.country join WORKS w on w.work_id = o.work_id"
          + " where o.country = '?' and w.document_type in ('article', 'review') group by all order by all";

  private static final Map<String, List<String>> BY_HAND =
      Map.of(
          "works", List.of(SHARES, UNKNOWN),
          "international-share", List.of(SHARES, UNKNOWN),
          "multilateral-share", List.of(SHARES, UNKNOWN),
          "partner-works", List.of(PARTNERS, SHARES, UNKNOWN),
          "partner-share", List.of(PARTNERS, SHARES, UNKNOWN),
          "affiliation-coverage", List.of(UNKNOWN));

  private QueryBenchmark() {}

  /**
   * @param exports real exports, whose addresses are resolved besides the simulated ones
   */
  static void run(long works, List<Path> exports) throws Exception {
    Path folder = Files.createTempDirectory("entente-bench");
    try {
      System.out.printf(Locale.ROOT, "%nA simulated world of %,d publications%n", works);
      long start = System.nanoTime();
      Simulator.write(
          new SimulationRequest(works, 1, folder.resolve("world")), SimulationListener.NONE);
      System.out.printf(Locale.ROOT, "  simulate: %.1f s%n", (System.nanoTime() - start) / 1e9);
      try (Workspace workspace = Workspace.open(folder.resolve("library"))) {
        for (String dataset : List.of("wos", "scopus")) {
          ImportRequest request =
              new ImportRequest(
                  dataset,
                  List.of(ImportRequest.Input.of(folder.resolve("world").resolve(dataset))),
                  Optional.empty());
          ImportReport report = workspace.importer().run(request, ImportListener.SILENT);
          System.out.printf(
              Locale.ROOT,
              "  import %s: %,d works in %.1f s%n",
              dataset,
              report.accepted(),
              report.seconds());
        }
        for (String metric : BY_HAND.keySet().stream().sorted().toList()) {
          measure(workspace, metric);
        }
        compare(workspace);
        for (String dataset : List.of("wos", "scopus")) {
          CountryBenchmark.resolve(workspace, dataset);
        }
        for (Path export : exports) {
          String dataset = "real-" + export.getFileName();
          workspace
              .importer()
              .run(
                  new ImportRequest(
                      dataset, List.of(ImportRequest.Input.of(export)), Optional.empty()),
                  ImportListener.SILENT);
          CountryBenchmark.resolve(workspace, dataset);
        }
        CountryBenchmark.profiles(workspace);
        CountryBenchmark.resolveAnew(workspace, "wos");
      }
    } finally {
      Benchmarks.delete(folder);
    }
  }

  private static void measure(Workspace workspace, String metric) throws Exception {
    List<Double> metrics = new ArrayList<>();
    List<Double> hand = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set parquet_metadata_cache = true");
      for (String country : COUNTRIES) {
        long start = System.nanoTime();
        workspace
            .measurer()
            .measure(
                QuestionParser.parse(
                    metric, country, null, null, null, null, CountryWords.ISO, List.of()),
                "scopus");
        metrics.add((System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        for (String sql : BY_HAND.getOrDefault(metric, List.of())) {
          String query =
              sql.replace("WORK_COUNTRIES", table(workspace, WorksTable.WORK_COUNTRIES))
                  .replace("WORKS", table(workspace, WorksTable.WORKS))
                  .replace("?", country);
          try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
              rows.getObject(1);
            }
          }
        }
        hand.add((System.nanoTime() - start) / 1e9);
      }
    }
    double m = median(metrics);
    double h = median(hand);
    System.out.printf(
        Locale.ROOT,
        "  %-22s metric %.3f s, by hand %.3f s, ratio %.2f (first: %.3f s)%n",
        metric,
        m,
        h,
        m / h,
        metrics.get(0));
  }

  private static void compare(Workspace workspace) throws Exception {
    long start = System.nanoTime();
    workspace
        .comparer()
        .compare(
            "wos",
            "scopus",
            QuestionParser.parse(
                "international-share", "CN", null, null, null, null, CountryWords.ISO, List.of()),
            50);
    System.out.printf(
        Locale.ROOT, "  compare wos scopus: %.2f s%n", (System.nanoTime() - start) / 1e9);
    List<Double> join = new ArrayList<>();
    List<Double> link = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < 3; i++) {
        String a = table(workspace, "wos", WorksTable.WORKS);
        String b = table(workspace, "scopus", WorksTable.WORKS);
        start = System.nanoTime();
        try (ResultSet rows =
            statement.executeQuery(
                "select a.source_key, b.source_key from "
                    + a
                    + " a join "
                    + b
                    + " b on a.doi = b.doi")) {
          while (rows.next()) {
            rows.getObject(1);
          }
        }
        join.add((System.nanoTime() - start) / 1e9);
        long[] links = {0};
        start = System.nanoTime();
        new org.entente.host.link.Linker(workspace.measurer().engine())
            .link(
                workspace.measurer().dataset("wos"),
                workspace.measurer().dataset("scopus"),
                found -> links[0]++);
        link.add((System.nanoTime() - start) / 1e9);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "  link by DOI: %.2f s, plain join %.2f s, ratio %.2f%n",
        median(link),
        median(join),
        median(link) / median(join));
  }

  private static String table(Workspace workspace, WorksTable table) throws Exception {
    return table(workspace, "scopus", table);
  }

  private static String table(Workspace workspace, String dataset, WorksTable table)
      throws Exception {
    return workspace.library().files(dataset, table).stream()
        .map(path -> "'" + path + "'")
        .collect(Collectors.joining(",", "read_parquet([", "])"));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
