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

  private static final String CONTRIBUTIONS =
      PARTNERS
          .replace("group by all", "group by p.country, w.year, w.countries")
          .replace("count(*),", "w.countries, count(*),");

  /** The country's works with no other, and their organisations. */
  private static final String DOMESTIC =
      "select w.year, count(*) filter (where d.organisations > 1), count(*) filter (where w.unresolved > 0) from WORKS w"
          + " join (select work_id, count(distinct organisation_key) as organisations from ADDRESSES where country = '?' group by work_id) d on d.work_id = w.work_id"
          + " where w.countries = 1 and w.document_type in ('article', 'review') group by w.year order by w.year";

  private static final String SIZES =
      "select country, year, count(*) from WORK_COUNTRIES" + SCOPE + " group by all order by all";

  /** Each author of a work with each country of theirs, once. */
  private static final String AUTHOR_COUNTRIES =
      "with ac as (select distinct l.work_id, l.author_position, a.country from AUTHOR_ADDRESSES l"
          + " join ADDRESSES a on a.work_id = l.work_id and a.address_number = l.address_number where a.country is not null) ";

  private static final String DUAL =
      AUTHOR_COUNTRIES
          + "select p.country, w.year, count(distinct s.author_key) from ac o"
          + " join ac p on p.work_id = o.work_id and p.author_position = o.author_position and p.country <> o.country"
          + " join WORKS w on w.work_id = o.work_id join AUTHORSHIPS s on s.work_id = o.work_id and s.position = o.author_position"
          + " where o.country = '?' and w.document_type in ('article', 'review') group by all order by all";

  private static final String CO_AFFILIATION =
      AUTHOR_COUNTRIES
          + ", n as (select work_id, count(*) as authors from AUTHORSHIPS group by work_id),"
          + " k as (select work_id, count(distinct author_position) as known from ac group by work_id),"
          + " s as (select work_id, max(n) as most from (select work_id, country, count(*) as n from ac group by work_id, country) group by work_id)"
          + " select w.year, count(*), count(*) filter (where s.most = n.authors) from WORKS w"
          + " join WORK_COUNTRIES c on c.work_id = w.work_id and c.country = '?' join n on n.work_id = w.work_id"
          + " join k on k.work_id = w.work_id and k.known = n.authors join s on s.work_id = w.work_id"
          + " where w.countries > 1 and w.document_type in ('article', 'review') group by w.year order by w.year";

  private static final String CITATIONS =
      "select w.year, count(w.times_cited), sum(w.times_cited) from WORKS w join WORK_COUNTRIES c on c.work_id = w.work_id and c.country = '?'"
          + " where w.document_type in ('article', 'review') group by w.year order by w.year";

  private static final String HIGHLY_CITED =
      "with r as (select work_id, year, rank() over (partition by year, document_type order by times_cited desc) as place,"
          + " count(*) over (partition by year, document_type) as size, count(*) over (partition by year, document_type, times_cited) as ties from WORKS"
          + SCOPE
          + " and times_cited is not null) select r.year, count(*), sum(greatest(0, least(1, (size / 10.0 - (place - 1)) / ties))) from r"
          + " join WORK_COUNTRIES c on c.work_id = r.work_id and c.country = '?' group by r.year order by r.year";

  private static final Map<String, List<String>> BY_HAND =
      Map.ofEntries(
          Map.entry("works", List.of(SHARES, UNKNOWN)),
          Map.entry("international-share", List.of(SHARES, UNKNOWN)),
          Map.entry("multilateral-share", List.of(SHARES, UNKNOWN)),
          Map.entry("domestic-share", List.of(DOMESTIC, SHARES, UNKNOWN)),
          Map.entry("partner-works", List.of(PARTNERS, SHARES, UNKNOWN)),
          Map.entry("partner-share", List.of(PARTNERS, SHARES, UNKNOWN)),
          Map.entry("partner-share-of-international", List.of(PARTNERS, SHARES, UNKNOWN)),
          Map.entry("partner-contribution", List.of(CONTRIBUTIONS, SHARES, UNKNOWN)),
          Map.entry("affinity", List.of(PARTNERS, SIZES, SHARES, UNKNOWN)),
          Map.entry("dual-affiliated-authors", List.of(DUAL, UNKNOWN)),
          Map.entry("co-affiliation-only-share", List.of(CO_AFFILIATION, UNKNOWN)),
          Map.entry("citation-impact", List.of(CITATIONS)),
          Map.entry("highly-cited-share", List.of(HIGHLY_CITED)),
          Map.entry("affiliation-coverage", List.of(UNKNOWN)));

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
          String query = sql.replace("?", country);
          // Longer names first: one is a part of another.
          for (WorksTable table :
              List.of(
                  WorksTable.WORK_COUNTRIES,
                  WorksTable.AUTHOR_ADDRESSES,
                  WorksTable.ADDRESSES,
                  WorksTable.AUTHORSHIPS,
                  WorksTable.WORKS)) {
            query = query.replace(table.name(), table(workspace, table));
          }
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
        "  %-30s metric %.3f s, by hand %.3f s, ratio %.2f (first: %.3f s)%n",
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
        workspace
            .linkReader()
            .links(
                workspace.measurer().dataset("wos"),
                workspace.measurer().dataset("scopus"),
                java.util.Set.of("accepted"),
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
