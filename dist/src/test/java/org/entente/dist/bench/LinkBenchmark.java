package org.entente.dist.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.app.Workspace;
import org.entente.app.simulate.Noise;
import org.entente.app.simulate.SimulationListener;
import org.entente.app.simulate.SimulationRequest;
import org.entente.app.simulate.Simulator;
import org.entente.host.compare.Comparison;
import org.entente.host.compare.decomposition.DifferenceDecomposition;
import org.entente.host.intake.ImportListener;
import org.entente.host.intake.ImportRequest;
import org.entente.host.library.Dataset;
import org.entente.host.library.WorksTable;
import org.entente.host.measure.CountryWords;
import org.entente.host.measure.Question;
import org.entente.host.measure.QuestionParser;

/**
 * Links two databases of about a million works each that describe the same publications badly,
 * beside a plain join on DOI over the same files; holds the links against the truth; and compares
 * and decomposes over them.
 */
final class LinkBenchmark {

  /** Publications of a world whose two databases have a million works each, or somewhat more. */
  private static final int WORLD = 1_300_000;

  private LinkBenchmark() {}

  /** Runs it alone; the argument is the folder that keeps its world. */
  public static void main(String[] arguments) throws Exception {
    Benchmarks.quiet();
    run(Path.of(arguments[0]));
  }

  static void run(Path data) throws Exception {
    Path world = data.resolve("noisy-world");
    if (!Files.exists(world.resolve("truth"))) {
      Simulator.write(
          new SimulationRequest(WORLD, 7, world, Noise.REALISTIC), SimulationListener.NONE);
    }
    try (Workspace workspace = Workspace.open(data.resolve("noisy-library"))) {
      for (String database : List.of("wos", "scopus")) {
        if (workspace.library().dataset(database).isEmpty()) {
          workspace
              .importer()
              .run(
                  new ImportRequest(
                      database,
                      List.of(ImportRequest.Input.of(world.resolve(database))),
                      Optional.empty()),
                  ImportListener.SILENT);
        }
      }
      Dataset a = workspace.measurer().dataset("wos");
      Dataset b = workspace.measurer().dataset("scopus");
      System.out.printf(Locale.ROOT, "Links of %,d and %,d works%n", a.works(), b.works());
      join(workspace);
      link(workspace, a, b);
      judge(workspace, a, b, world);
      compare(workspace);
    }
  }

  /** What an analyst writes: the pairs of works with one DOI. */
  private static void join(Workspace workspace) throws Exception {
    List<Double> seconds = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < 3; i++) {
        long start = System.nanoTime();
        statement.execute(
            "create or replace table joined as select a.work_id as a_id, b.work_id as b_id from "
                + works(workspace, "wos")
                + " a join "
                + works(workspace, "scopus")
                + " b on a.doi = b.doi");
        seconds.add((System.nanoTime() - start) / 1e9);
      }
      try (ResultSet rows = statement.executeQuery("select count(*) from joined")) {
        rows.next();
        System.out.printf(
            Locale.ROOT,
            "  plain join on DOI: %.2f s (first %.2f s), %,d pairs%n",
            seconds.stream().sorted().toList().get(1),
            seconds.get(0),
            rows.getLong(1));
      }
    }
  }

  private static void link(Workspace workspace, Dataset a, Dataset b) throws Exception {
    for (int i = 0; i < 3; i++) {
      delete(workspace.library().links());
      Map<String, Long> begun = new LinkedHashMap<>();
      long start = System.nanoTime();
      workspace
          .links()
          .prepare(a, b, (what, done, of) -> begun.putIfAbsent(what, System.nanoTime()));
      long end = System.nanoTime();
      StringBuilder stages = new StringBuilder();
      List<Map.Entry<String, Long>> order = new ArrayList<>(begun.entrySet());
      for (int s = 0; s < order.size(); s++) {
        long until = s + 1 < order.size() ? order.get(s + 1).getValue() : end;
        stages.append(
            String.format(
                Locale.ROOT,
                "%s%s %.2f s",
                s == 0 ? "" : "; ",
                order.get(s).getKey().toLowerCase(Locale.ROOT),
                (until - order.get(s).getValue()) / 1e9));
      }
      System.out.printf(
          Locale.ROOT,
          "  linked in %.1f s: %s; peak memory %s%n",
          (end - start) / 1e9,
          stages,
          peak());
    }
  }

  /** The most memory that this process has had, native memory too; not everywhere known. */
  private static String peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "not known here";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.substring(6).strip())
        .findFirst()
        .orElse("not known here");
  }

  private static void judge(Workspace workspace, Dataset a, Dataset b, Path world)
      throws Exception {
    System.out.println("  " + workspace.linkReader().summary(a, b));
    Set<String> same = new HashSet<>();
    Set<String> linked = new HashSet<>();
    long[] links = {0, 0};
    Map<String, long[]> rules = new HashMap<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(world.resolve("truth/links.csv"))) {
      rows.forEach(row -> same.add(row.getField("a_key") + row.getField("b_key")));
    }
    workspace
        .linkReader()
        .links(
            a,
            b,
            Set.of("accepted"),
            link -> {
              boolean right = same.contains(link.aKey() + link.bKey());
              links[0]++;
              links[1] += right ? 1 : 0;
              linked.add(link.aKey());
              linked.add(link.bKey());
              long[] counts = rules.computeIfAbsent(link.rule(), rule -> new long[2]);
              counts[0]++;
              counts[1] += right ? 1 : 0;
            });
    long[] all = new long[2];
    long[] withoutDoi = new long[2];
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(world.resolve("truth/links.csv"))) {
      for (NamedCsvRecord row : rows) {
        if (!Boolean.parseBoolean(row.getField("duplicate"))) {
          boolean hit =
              linked.contains(row.getField("a_key")) || linked.contains(row.getField("b_key"));
          all[0]++;
          all[1] += hit ? 1 : 0;
          if (!Boolean.parseBoolean(row.getField("doi_in_common"))) {
            withoutDoi[0]++;
            withoutDoi[1] += hit ? 1 : 0;
          }
        }
      }
    }
    rules.forEach(
        (rule, counts) ->
            System.out.printf(
                Locale.ROOT, "  by %s: %,d, %,d right%n", rule, counts[0], counts[1]));
    System.out.printf(
        Locale.ROOT,
        "  precision %.6f; recall %.5f (%,d of %,d), without a DOI in common %.4f (%,d of %,d)%n",
        (double) links[1] / links[0],
        (double) all[1] / all[0],
        all[1],
        all[0],
        (double) withoutDoi[1] / withoutDoi[0],
        withoutDoi[1],
        withoutDoi[0]);
  }

  private static void compare(Workspace workspace) throws Exception {
    Question question =
        QuestionParser.parse(
            "international-share",
            "CN",
            null,
            "2013-2023",
            null,
            null,
            CountryWords.ISO,
            List.of());
    for (int i = 0; i < 2; i++) {
      long start = System.nanoTime();
      Comparison comparison = workspace.comparer().compare("wos", "scopus", question, 50);
      double compared = (System.nanoTime() - start) / 1e9;
      start = System.nanoTime();
      DifferenceDecomposition found = workspace.decomposer().decompose("wos", "scopus", question);
      System.out.printf(
          Locale.ROOT,
          "  compared in %.1f s (%,d works with other countries), decomposed in %.1f s (%d rows)%n",
          compared,
          comparison.disagreementCount(),
          (System.nanoTime() - start) / 1e9,
          found.rows().size());
    }
  }

  private static String works(Workspace workspace, String dataset) throws Exception {
    return workspace.library().files(dataset, WorksTable.WORKS).stream()
        .map(path -> "'" + path + "'")
        .collect(Collectors.joining(",", "read_parquet([", "])"));
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
