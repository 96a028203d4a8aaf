package org.entente.dist.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.app.Workspace;
import org.entente.host.intake.ImportListener;
import org.entente.host.intake.ImportReport;
import org.entente.host.intake.ImportRequest;

/**
 * An import, files to committed library, beside DuckDB merely reading the same CSV into a table.
 * Each is run in a process of its own, as a user runs it (that pays for the Java machine's start
 * and compiling), and then again and again in one process, as a server does.
 */
final class ImportBenchmark {

  private static final int ROUNDS = 3;
  private static final int WARM_ROUNDS = 6;

  private ImportBenchmark() {}

  static void run(Path export) throws Exception {
    boolean csv = export.toString().endsWith(".csv");
    System.out.printf(
        Locale.ROOT, "%n%s, %d MB%n", export.getFileName(), Files.size(export) / 1_000_000);
    double entente = Double.MAX_VALUE;
    double duck = Double.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      entente = Math.min(entente, process("entente", export));
      if (csv) {
        duck = Math.min(duck, process("duckdb", export));
      }
    }
    report("whole process, best of " + ROUNDS, entente, csv ? duck : Double.NaN);
    double warm = Double.MAX_VALUE;
    double warmDuck = Double.MAX_VALUE;
    double duckFile = Double.MAX_VALUE;
    Path folder = Files.createTempDirectory("entente-bench");
    try (Workspace workspace = Workspace.open(folder.resolve("library"))) {
      for (int i = 0; i < WARM_ROUNDS; i++) {
        warm = Math.min(warm, into(workspace, export));
        if (csv) {
          warmDuck = Math.min(warmDuck, duckdb(export, ""));
        }
      }
      if (csv) {
        duckFile = duckdb(export, folder.resolve("table.duckdb").toString());
      }
    } finally {
      Benchmarks.delete(folder);
    }
    report("warm process, best of " + WARM_ROUNDS, warm, csv ? warmDuck : Double.NaN);
    if (csv) {
      report("warm process, DuckDB's table in a file", warm, duckFile);
    }
    System.out.printf(Locale.ROOT, "  heap at most %d MiB%n", peakHeap() >> 20);
  }

  private static void report(String what, double entente, double duck) {
    if (Double.isNaN(duck)) {
      System.out.printf(Locale.ROOT, "  %s: import %.2f s%n", what, entente);
    } else {
      System.out.printf(
          Locale.ROOT,
          "  %s: import %.2f s, read_csv %.2f s, ratio %.2f%n",
          what,
          entente,
          duck,
          entente / duck);
    }
  }

  private static double process(String mode, Path export) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                java,
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:FreqInlineSize=50",
                "-XX:MaxInlineLevel=4",
                "-Dentente.home=" + System.getProperty("entente.home"),
                "-cp",
                System.getProperty("java.class.path"),
                ImportBenchmark.class.getName(),
                mode,
                export.toString())
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(mode + " failed");
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** One run, for {@link #process}. */
  public static void main(String[] arguments) throws Exception {
    Benchmarks.quiet();
    if (arguments[0].equals("entente")) {
      entente(Path.of(arguments[1]));
    } else {
      duckdb(Path.of(arguments[1]), "");
    }
  }

  private static void entente(Path export) throws Exception {
    Path folder = Files.createTempDirectory("entente-bench");
    try (Workspace workspace = Workspace.open(folder.resolve("library"))) {
      into(workspace, export);
    } finally {
      Benchmarks.delete(folder);
    }
  }

  /** Imports into a dataset of its own, which goes again afterwards; seconds. */
  private static double into(Workspace workspace, Path export) throws Exception {
    long start = System.nanoTime();
    ImportRequest request =
        new ImportRequest("bench", List.of(ImportRequest.Input.of(export)), Optional.empty());
    ImportReport report = workspace.importer().run(request, ImportListener.SILENT);
    double seconds = (System.nanoTime() - start) / 1e9;
    if (report.accepted() == 0) {
      throw new IllegalStateException(report.toString());
    }
    workspace.library().remove("bench");
    return seconds;
  }

  /** Reads the CSV into a table, in memory where no file is named; seconds. */
  private static double duckdb(Path export, String file) throws Exception {
    long start = System.nanoTime();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("create table t as select * from read_csv('" + export + "')");
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(java.lang.management.MemoryUsage::getUsed)
        .sum();
  }
}
