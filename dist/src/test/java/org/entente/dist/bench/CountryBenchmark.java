package org.entente.dist.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.app.Workspace;
import org.entente.host.country.CountryResolver;
import org.entente.host.country.OwnNamesFile;
import org.entente.host.intake.Reresolution;
import org.entente.host.library.WorksTable;
import org.entente.host.measure.CountryWords;
import org.entente.host.measure.QuestionParser;

/**
 * Addresses to countries, in the order in which the records have them, by one thread's own clock;
 * definition profiles beside the same question without one; addresses resolved anew.
 */
final class CountryBenchmark {

  private static final int MOST_ADDRESSES = 1_000_000;
  private static final int PASSES = 5;

  private CountryBenchmark() {}

  /** How many addresses a second and a core, from an empty cache and again. */
  static void resolve(Workspace workspace, String dataset) throws Exception {
    List<String> addresses = new ArrayList<>();
    String files =
        workspace.library().files(dataset, WorksTable.ADDRESSES).stream()
            .map(path -> "'" + path + "'")
            .collect(Collectors.joining(",", "read_parquet([", "])"));
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select raw from " + files + " where raw is not null limit " + MOST_ADDRESSES)) {
      while (rows.next()) {
        addresses.add(rows.getString(1));
      }
    }
    int distinct = new HashSet<>(addresses).size();
    // The caches hold the last tens of thousands of endings, so that a pass of a million addresses
    // finds them as an import does.
    double first = 0;
    double again = 0;
    for (int pass = 0; pass < PASSES; pass++) {
      CountryResolver resolver = CountryResolver.standard();
      double speed = perSecond(resolver, addresses);
      first = pass == 0 ? speed : first;
      again = Math.max(again, speed);
    }
    System.out.printf(
        Locale.ROOT,
        "  countries of %s: %,d addresses, %,d distinct: %.2f million a second and core at first,"
            + " %.2f again%n",
        dataset,
        addresses.size(),
        distinct,
        first / 1e6,
        again / 1e6);
  }

  private static double perSecond(CountryResolver resolver, List<String> addresses) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int resolved = 0;
    for (String address : addresses) {
      resolved += resolver.resolve(address).resolved() ? 1 : 0;
    }
    long nanoseconds = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    if (resolved == 0) {
      throw new IllegalStateException("no address has a country");
    }
    return addresses.size() * 1e9 / nanoseconds;
  }

  /** The international share under each profile, beside the plain one; countries vary. */
  static void profiles(Workspace workspace) throws Exception {
    for (String profile : List.of("", "CN+HK+MO", "EU", "GB-nations")) {
      List<Double> seconds = new ArrayList<>();
      for (String country : List.of("CN", "US", "JP", "AU", "BR")) {
        long start = System.nanoTime();
        workspace
            .measurer()
            .measure(
                QuestionParser.parse(
                    "international-share",
                    country,
                    null,
                    null,
                    "article",
                    null,
                    new CountryWords(List.of(), List.of(profile), null),
                    List.of()),
                "wos");
        seconds.add((System.nanoTime() - start) / 1e9);
      }
      seconds.sort(null);
      System.out.printf(
          Locale.ROOT,
          "  international-share, profile %-12s %.3f s%n",
          profile.isEmpty() ? "none" : profile,
          seconds.get(seconds.size() / 2));
    }
  }

  /** An own name that touches some addresses of a dataset, and its taking back. */
  static void resolveAnew(Workspace workspace, String dataset) throws Exception {
    Path library = workspace.library().directory();
    new OwnNamesFile(library).put("Switzerland", "LI");
    for (int i = 0; i < 2; i++) {
      long start = System.nanoTime();
      Reresolution.Outcome outcome = workspace.reresolution().run(dataset, () -> false);
      System.out.printf(
          Locale.ROOT,
          "  resolve %s anew: %,d addresses changed, %.1f s%n",
          dataset,
          outcome.addresses(),
          (System.nanoTime() - start) / 1e9);
      Files.deleteIfExists(new OwnNamesFile(library).file());
    }
  }
}
