package org.entente.dist.bench;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures import and queries side by side with DuckDB in one run.
 *
 * <p>Arguments: a folder with {@code scopus_*.csv} and {@code wos_*.txt} (as the replication script
 * makes them), and optionally how many works to simulate for the queries (1,000,000 unless said; 0
 * for none, and for no links). The links' own world, of 1.3 million, is kept in the folder.
 */
public final class Benchmarks {

  private Benchmarks() {}

  public static void main(String[] arguments) throws Exception {
    quiet();
    Path data = Path.of(arguments[0]);
    long works = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1_000_000;
    System.out.println(
        "Java "
            + Runtime.version()
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " cores, heap "
            + Runtime.getRuntime().maxMemory() / (1 << 20)
            + " MiB");
    List<Path> exports = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(data, "{scopus,wos}_*.{csv,txt}")) {
      files.forEach(exports::add);
    }
    exports.sort(Comparator.naturalOrder());
    for (Path export : exports) {
      ImportBenchmark.run(export);
    }
    if (works > 0) {
      QueryBenchmark.run(works, exports);
      LinkBenchmark.run(data);
    }
  }

  /** As the launcher does it: the distribution's own logging. */
  static void quiet() {
    System.setProperty(
        "logback.configurationFile",
        Path.of(System.getProperty("entente.home"), "conf", "logback.xml").toString());
  }

  static void delete(Path folder) throws java.io.IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
