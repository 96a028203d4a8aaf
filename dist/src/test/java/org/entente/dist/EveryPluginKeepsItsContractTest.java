package org.entente.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every extension of every plugin in this repository has a contract test of the kit. */
class EveryPluginKeepsItsContractTest {

  private static final Pattern EXTENSION = Pattern.compile("(?m)^@Extension\\b");

  private static final Pattern CONTRACT =
      Pattern.compile("extends (Source|IndicatorSource|Harvest|Metric)Contract\\b");

  @Test
  void everyExtensionStandsInAContractTest() throws IOException {
    Path plugins = Path.of(System.getProperty("basedir", "")).resolve("../plugins").normalize();
    Map<String, String> missing = new TreeMap<>();
    Set<String> found = new TreeSet<>();
    try (Stream<Path> folders = Files.list(plugins)) {
      for (Path plugin : folders.filter(Files::isDirectory).sorted().toList()) {
        String contracts = contracts(plugin.resolve("src/test/java"));
        for (Path file : javaFiles(plugin.resolve("src/main/java"))) {
          if (EXTENSION.matcher(Files.readString(file)).find()) {
            String name = file.getFileName().toString().replace(".java", "");
            found.add(name);
            if (!contracts.contains("new " + name + "(")) {
              missing.put(name, plugin.getFileName().toString());
            }
          }
        }
      }
    }
    assertTrue(found.size() > 15, "extensions in " + plugins + ": " + found);
    assertEquals(Map.of(), missing, "extensions, by plugin, that no contract test names");
  }

  /** The text of all tests that extend a contract of the kit. */
  private static String contracts(Path tests) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : javaFiles(tests)) {
      String text = Files.readString(file);
      if (CONTRACT.matcher(text).find()) {
        all.append(text);
      }
    }
    return all.toString();
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
