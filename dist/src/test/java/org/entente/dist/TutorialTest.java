package org.entente.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.kit.SharedData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an author of a plugin does, typed as the tutorial has it: in an empty folder, with the
 * distribution and Maven and nothing else of Entente.
 */
class TutorialTest {

  private static final Path PAGE =
      Distribution.home().resolve("docs/plugins/tutorial.md").toAbsolutePath();
  private static final int PATIENCE_MINUTES = 5;

  @TempDir Path folder;

  @BeforeAll
  static void mavenIsThere() {
    boolean there =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(path -> Files.isExecutable(Path.of(path, "mvn")));
    String message = "Maven is not on the PATH, so that nobody can follow the tutorial.";
    if (!there && System.getenv("ENTENTE_REQUIRE_SHARED") != null) {
      fail(message);
    }
    assumeTrue(there, message + " This test is skipped.");
  }

  /** Runs a script with a folder of plugins and a library of its own; gives what it printed. */
  private String type(String script) throws Exception {
    Path plugins = Files.createDirectories(folder.resolve("plugins"));
    try (Stream<Path> shipped = Files.list(Distribution.home().resolve("plugins"))) {
      for (Path jar : shipped.toList()) {
        Files.copy(jar, plugins.resolve(jar.getFileName().toString()));
      }
    }
    Path here = Files.createDirectories(folder.resolve("here"));
    Path file = Files.writeString(folder.resolve("typed.sh"), script, UTF_8);
    Path printed = folder.resolve("printed.txt");
    ProcessBuilder builder =
        new ProcessBuilder("bash", file.toString())
            .directory(here.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile());
    Map<String, String> environment = builder.environment();
    environment.put(
        "PATH", Distribution.home().resolve("bin") + File.pathSeparator + environment.get("PATH"));
    environment.put("ENTENTE_PLUGINS", plugins.toString());
    environment.put("ENTENTE_LIBRARY", folder.resolve("library").toString());
    // What Maven tells of the build that this test runs in is no business of the author's build.
    List<String> ofTheBuild =
        environment.keySet().stream().filter(name -> name.startsWith("MAVEN_")).toList();
    ofTheBuild.forEach(environment::remove);
    // Short runs are quicker when little is compiled; what is built is the same.
    environment.put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    Process process = builder.start();
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      fail("It did not end: " + Files.readString(printed, UTF_8));
    }
    String output = Files.readString(printed, UTF_8);
    assertEquals(0, process.exitValue(), output);
    return output;
  }

  @Test
  void theTutorialLeadsFromNothingToAMeasuredFigure() throws Exception {
    Tutorial tutorial = Tutorial.read(PAGE);
    List<String> promised = tutorial.promised();
    assertTrue(promised.size() >= 3, "the page says what is to be seen: " + promised);
    long began = System.nanoTime();
    String output = type(tutorial.script());
    System.out.printf(
        "The tutorial, from nothing to a measured figure: %.0f s.%n",
        (System.nanoTime() - began) / 1e9);
    List<String> printed = Tutorial.lines(output);
    List<String> missing = new ArrayList<>(promised);
    missing.removeIf(line -> printed.stream().anyMatch(each -> each.startsWith(line)));
    assertEquals(List.of(), missing, "promised by the page and not printed:\n" + output);
    assertFalse(output.contains("ERROR"), output);
    // What an author builds from the page reads what strangers saved from PubMed: of their records
    // one was cut off.
    Distribution.Run real =
        Distribution.run(
            Distribution.home(),
            List.of(
                "ENTENTE_PLUGINS=" + folder.resolve("plugins"),
                "ENTENTE_LIBRARY=" + folder.resolve("library")),
            "import",
            SharedData.path("pubmed/Valdecy__pyBibX__pubmed.txt").toString(),
            "--dataset",
            "real");
    assertTrue(
        real.out().contains("335 read = 334 accepted + 0 duplicates + 1 rejected"), real.out());
  }

  @Test
  void theMetricOfTheScaffoldBuildsLoadsAndMeasuresAsTheShippedOneDoes() throws Exception {
    String output =
        type(
            """
            set -euo pipefail
            entente plugins new metric countries-per-work
            cd metric-countries-per-work
            mvn -B -q package
            entente plugins install target/metric-countries-per-work-0.1.0.jar
            entente metrics
            entente simulate --works 300 --seed 5 --out world
            entente import world/wos --dataset wos
            entente measure countries-per-work --dataset wos --country CN --format csv
            entente measure partner-diversity --dataset wos --country CN --format csv
            """);
    for (String metric : List.of("countries-per-work", "partner-diversity")) {
      assertTrue(output.contains(", plugin metric-" + metric + " 0.1.0)"), output);
      assertTrue(
          output.lines().filter(line -> line.startsWith(metric + ",wos,CN,")).count() > 5, output);
    }
    List<String> values =
        output.lines().filter(line -> line.startsWith("countries-per-work,wos,CN,")).toList();
    assertTrue(values.size() > 5, output);
    for (String line : values) {
      double value = Double.parseDouble(line.split(",", -1)[6]);
      assertTrue(value >= 1 && value < 10, line);
    }
  }
}
