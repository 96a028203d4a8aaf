package org.entente.host.finding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of a CSV file (RFC 4180).
 *
 * @param line where it begins, 1-based
 */
record CsvRow(long line, List<String> cells) {

  CsvRow {
    cells = List.copyOf(cells);
  }

  /**
   * The rows; empty lines are passed over.
   *
   * @throws EventsException where a quotation mark has no counterpart
   */
  static List<CsvRow> parse(String text, Path file) throws EventsException {
    List<CsvRow> rows = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    long line = 1;
    long begun = 1;
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    String all = text.endsWith("\n") ? text : text + "\n";
    for (int i = start; i < all.length(); i++) {
      char c = all.charAt(i);
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (all.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"' && cell.toString().isBlank()) {
        cell.setLength(0);
        quoted = true;
      } else if (c == ',') {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n') {
        String last = cell.toString();
        cells.add(last.endsWith("\r") ? last.substring(0, last.length() - 1) : last);
        cell.setLength(0);
        if (cells.size() > 1 || !cells.get(0).isBlank()) {
          rows.add(new CsvRow(begun, cells));
        }
        cells = new ArrayList<>();
        begun = line + 1;
      } else {
        cell.append(c);
      }
      if (c == '\n') {
        line++;
      }
    }
    if (quoted) {
      throw Events.wrong(file, begun, "a quotation mark has no counterpart");
    }
    return rows;
  }
}
