package org.entente.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The small comma-separated files beside these tests, without quotes. */
final class Tables {

  private Tables() {}

  /** All rows but the header. */
  static List<String[]> read(String name) throws IOException {
    try (InputStream in = requireNonNull(Tables.class.getResourceAsStream(name), name);
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      List<String[]> rows = new ArrayList<>();
      reader.lines().skip(1).forEach(line -> rows.add(line.split(",", -1)));
      return rows;
    }
  }

  /** The panel of rows that stand in order of unit (first column) and time (second column). */
  static Panel panel(List<String[]> rows) {
    Panel.Builder panel = Panel.builder();
    String unit = "";
    for (String[] row : rows) {
      if (!row[0].equals(unit)) {
        unit = row[0];
        panel.unit();
      }
      panel.add(Integer.parseInt(row[1]), Double.parseDouble(row[2]));
    }
    return panel.build();
  }

  /** A column of numbers. */
  static double[] column(List<String[]> rows, ToDoubleFunction<String[]> value) {
    return rows.stream().mapToDouble(value).toArray();
  }
}
