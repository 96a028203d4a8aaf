package org.entente.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The values that {@code reference.py} worked out, and the tables that it read. */
final class Reference {

  private static final Map<String, double[]> VALUES = new HashMap<>();

  static {
    for (String line : lines("reference.tsv")) {
      String[] cells = line.split("\t", -1);
      VALUES.put(cells[0] + " " + cells[1], numbers(cells[2]));
    }
  }

  private Reference() {}

  static double[] of(String test, String name) {
    return Objects.requireNonNull(VALUES.get(test + " " + name), test + " " + name);
  }

  /** A row a line of numbers. */
  static double[][] table(String file) {
    return lines(file).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Reference::numbers)
        .toArray(double[][]::new);
  }

  /** Equal to nine digits of the expected, or to 1e-15. */
  static void assertClose(double[] expected, double[] actual, String what) {
    assertEquals(expected.length, actual.length, what);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(
          expected[i], actual[i], Math.max(1e-15, 1e-9 * Math.abs(expected[i])), what + " " + i);
    }
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private static List<String> lines(String file) {
    try (InputStream in = Objects.requireNonNull(Reference.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
