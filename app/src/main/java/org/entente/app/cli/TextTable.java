package org.entente.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table for people: columns as wide as their content, numbers to the right, columns without any
 * content left out.
 */
final class TextTable {

  private static final Pattern NUMBER = Pattern.compile("[-−+0-9.,:%]+( %| pp)?");

  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... header) {
    this.header = List.of(header);
  }

  TextTable row(@Nullable Object... cells) {
    if (cells.length != header.size()) {
      throw new IllegalArgumentException(
          "a row has " + header.size() + " cells, but " + cells.length + " were given");
    }
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      // Text from files must not steer the terminal.
      row.add(cell == null ? "" : cell.toString().replaceAll("\\p{Cntrl}", " "));
    }
    rows.add(row);
    return this;
  }

  void print(PrintWriter out) {
    List<Integer> columns = new ArrayList<>();
    List<Integer> widths = new ArrayList<>();
    List<Boolean> numeric = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      int column = i;
      if (rows.isEmpty() || rows.stream().anyMatch(row -> !row.get(column).isEmpty())) {
        columns.add(i);
        widths.add(
            Math.max(
                width(header.get(i)),
                rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0)));
        numeric.add(
            rows.stream()
                .map(row -> row.get(column))
                .allMatch(cell -> cell.isEmpty() || NUMBER.matcher(cell).matches()));
      }
    }
    line(out, columns, widths, numeric, header);
    rows.forEach(row -> line(out, columns, widths, numeric, row));
  }

  private static void line(
      PrintWriter out,
      List<Integer> columns,
      List<Integer> widths,
      List<Boolean> numeric,
      List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      String cell = cells.get(columns.get(i));
      String padding = " ".repeat(widths.get(i) - width(cell));
      line.append(i > 0 ? "  " : "").append(numeric.get(i) ? padding + cell : cell + padding);
    }
    out.println(line.toString().stripTrailing());
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
