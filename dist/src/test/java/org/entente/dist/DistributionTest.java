package org.entente.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.dist.Distribution.Run;
import org.entente.spi.Spi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {

  @TempDir Path folder;

  private static Set<String> names(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static int run(Path where, String... command) throws Exception {
    return new ProcessBuilder(command)
        .directory(where.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  @ParameterizedTest
  @ValueSource(strings = {".zip", ".tar.gz"})
  void anUnpackedArchiveRuns(String ending) throws Exception {
    String archive = Distribution.archive(ending).toString();
    int unpacked =
        ending.equals(".zip")
            ? run(folder, "jar", "xf", archive)
            : run(folder, "tar", "xzf", archive);
    assertEquals(0, unpacked);
    Path home = folder.resolve("entente-" + Distribution.VERSION);
    assertEquals(
        Set.of(
            "CHANGELOG.md",
            "CITATION.cff",
            "LICENSE",
            "README.md",
            "bin",
            "conf",
            "docs",
            "lib",
            "plugins",
            "sdk",
            "studies"),
        names(home));
    assertEquals(Set.of("entente", "entente.bat"), names(home.resolve("bin")));
    if (ending.equals(".zip")) {
      // The JDK's jar tool, which stands in for unzip here, keeps no permissions.
      assertTrue(home.resolve("bin/entente").toFile().setExecutable(true));
    }
    assertTrue(Files.isExecutable(home.resolve("bin/entente")));
    Run version = Distribution.run(home, List.of(), "--version");
    assertEquals("entente " + Distribution.VERSION + System.lineSeparator(), version.out());
    assertEquals(0, version.exit());
    Path library = folder.resolve("library");
    Run datasets = Distribution.run(home, List.of("ENTENTE_LIBRARY=" + library), "datasets");
    assertEquals(0, datasets.exit(), datasets.err());
    assertTrue(datasets.out().contains("The library is empty"));
    assertTrue(Files.isDirectory(library));
  }

  @Test
  void theZipKeepsTheLaunchersRunBit() throws Exception {
    // Info-ZIP's external attributes: the upper 16 bits of the central directory's field hold the
    // Unix mode.
    byte[] bytes = Files.readAllBytes(Distribution.archive(".zip"));
    String name = "entente-" + Distribution.VERSION + "/bin/entente";
    byte[] searched = name.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    for (int at = bytes.length - searched.length; at >= 46; at--) {
      boolean header =
          bytes[at - 46] == 'P'
              && bytes[at - 45] == 'K'
              && bytes[at - 44] == 1
              && bytes[at - 43] == 2;
      if (header
          && java.util.Arrays.equals(
              bytes, at, at + searched.length, searched, 0, searched.length)) {
        int length = (bytes[at - 18] & 0xFF) | (bytes[at - 17] & 0xFF) << 8;
        if (length == searched.length) {
          int mode = (bytes[at - 6] & 0xFF) | (bytes[at - 5] & 0xFF) << 8;
          assertEquals(0111, mode & 0111, "mode " + Integer.toOctalString(mode));
          return;
        }
      }
    }
    throw new AssertionError("no central directory entry of " + name);
  }

  @Test
  void thePluginsLieApartFromTheProgram() throws Exception {
    Set<String> plugins = names(Distribution.home().resolve("plugins"));
    assertEquals(
        Set.of(
            "metric-partner-diversity-0.1.0.jar",
            "metrics-affiliations-" + Distribution.VERSION + ".jar",
            "metrics-careers-" + Distribution.VERSION + ".jar",
            "metrics-collaboration-" + Distribution.VERSION + ".jar",
            "metrics-impact-" + Distribution.VERSION + ".jar",
            "metrics-partners-" + Distribution.VERSION + ".jar",
            "source-incites-" + Distribution.VERSION + ".jar",
            // Built as somebody outside of the project would, with a version of its own.
            "source-openalex-1.0.0.jar",
            "source-scopus-" + Distribution.VERSION + ".jar",
            "source-table-" + Distribution.VERSION + ".jar",
            "source-wos-" + Distribution.VERSION + ".jar"),
        plugins);
    assertFalse(
        names(Distribution.home().resolve("lib")).stream()
            .anyMatch(jar -> jar.matches("(source|metrics?)-.*")));
    Run listed = Distribution.run("plugins", "--format", "json");
    assertEquals(0, listed.exit());
    assertEquals(11, listed.out().split("\"state\" ?: ?\"started\"", -1).length - 1, listed.out());
    assertEquals("", listed.err());
  }

  @Test
  void theSdkIsTheBoundaryWithThePomOfTheBuildWithoutItsParent() throws Exception {
    Path sdk = Distribution.home().resolve("sdk");
    String spi = "entente-spi-" + Spi.VERSION;
    assertEquals(
        Set.of(spi + ".jar", spi + ".pom", spi + "-tests.jar", spi + "-sources.jar"), names(sdk));
    String pom = Files.readString(sdk.resolve(spi + ".pom"));
    assertFalse(pom.contains("<parent>") || pom.contains("${"), pom);
    Path built = Path.of(System.getProperty("basedir", "."), "../core/spi/pom.xml");
    List<String> expected =
        artifacts(
            Files.readString(built)
                .replaceAll(
                    "(?s)<dependency>(?:(?!</dependency>).)*<scope>test</scope>.*?</dependency>",
                    ""));
    assertEquals(expected, artifacts(pom));
    assertEquals(3, expected.size(), "the boundary depends on three libraries and no more");
  }

  /** The artifacts of a pom's dependencies. */
  private static List<String> artifacts(String pom) {
    return java.util.regex.Pattern.compile("(?s)<dependency>.*?<artifactId>(.*?)</artifactId>")
        .matcher(pom)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  @Test
  void aProgramWithoutPluginsStillRuns() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("plugins"));
    Run listed =
        Distribution.run(Distribution.home(), List.of("ENTENTE_PLUGINS=" + empty), "sources");
    assertEquals(0, listed.exit());
    assertEquals("", listed.out());
  }

  @Test
  void whatIsNoPluginIsNamedAndTheOthersWork() throws Exception {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    try (Stream<Path> shipped = Files.list(Distribution.home().resolve("plugins"))) {
      for (Path jar : shipped.toList()) {
        Files.copy(jar, plugins.resolve(jar.getFileName().toString()));
      }
    }
    Files.writeString(plugins.resolve("broken.jar"), "no jar at all");
    Run listed =
        Distribution.run(Distribution.home(), List.of("ENTENTE_PLUGINS=" + plugins), "plugins");
    assertEquals(0, listed.exit());
    assertTrue(listed.out().contains("broken.jar: It is no plugin"), listed.out());
    assertEquals(11, listed.out().split("started", -1).length - 1, listed.out());
  }

  @Test
  void exitCodesTellWrongUsageFromFailure() throws Exception {
    assertEquals(2, Distribution.run().exit());
    assertEquals(2, Distribution.run("no-such-command").exit());
    assertEquals(2, Distribution.run("measure").exit());
    assertEquals(2, Distribution.run("sources", "--format", "csv").exit());
    assertEquals(
        2,
        Distribution.run(
                "measure", "works", "--dataset", "x", "--country", "CN", "--no-such-option")
            .exit());
    Run failed =
        Distribution.run(
            "measure",
            "works",
            "--dataset",
            "absent",
            "--country",
            "CN",
            "--library",
            folder.resolve("l").toString());
    assertEquals(1, failed.exit());
    assertEquals(
        "There is no dataset 'absent'. The library is empty: import something first.",
        failed.err().strip());
    assertEquals("", failed.out());
    assertEquals(0, Distribution.run("help").exit());
    assertEquals(0, Distribution.run("measure", "--help").exit());
  }

  @Test
  void completionIsAShellScript() throws Exception {
    Run completion = Distribution.run("generate-completion");
    assertEquals(0, completion.exit());
    assertTrue(completion.out().startsWith("#!/usr/bin/env bash"));
    assertTrue(completion.out().contains("--document-types"));
  }

  @Test
  void countriesAreTabSeparatedLines() throws Exception {
    Run run = Distribution.run("country", "Univ Michigan, Ann Arbor, MI 48109", "Dept Chem");
    assertEquals(0, run.exit());
    List<String> lines = run.out().lines().toList();
    assertEquals(2, lines.size());
    assertTrue(
        lines.get(0).matches("US\t[a-z-]+\tMI 48109\tUniv Michigan, Ann Arbor, MI 48109"),
        lines.get(0));
    assertTrue(lines.get(1).matches("-\t[a-z-]+\t\tDept Chem"), lines.get(1));
  }

  @Test
  void numbersAreWrittenTheSameWhateverTheLocale() throws Exception {
    List<String> german = List.of("ENTENTE_JAVA_OPTIONS=-Duser.language=de -Duser.country=DE");
    Run here = Distribution.run("metrics", "--format", "json");
    Run there = Distribution.run(Distribution.home(), german, "metrics", "--format", "json");
    assertEquals(here.out(), there.out());
  }
}
