package org.entente.source.incites;

import java.util.List;

/**
 * One row of a sheet as text.
 *
 * @param line 1-based line of its first line; in a workbook, the row's number
 * @param cells the cells without surrounding white space
 */
record Row(long line, List<String> cells) {

  private static final int RAW_LIMIT = 2_000;

  Row {
    cells = List.copyOf(cells);
  }

  String first() {
    return cells.isEmpty() ? "" : cells.get(0);
  }

  /** The cell at a 0-based column, empty where the row is shorter. */
  String cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }

  boolean blank() {
    return width() == 0;
  }

  /** The number of cells up to the last one that is not empty. */
  int width() {
    int width = cells.size();
    while (width > 0 && cells.get(width - 1).isEmpty()) {
      width--;
    }
    return width;
  }

  long filled() {
    return cells.stream().filter(cell -> !cell.isEmpty()).count();
  }

  /** The cells as one text, joined by the separator that had cut them, trailing empty ones left. */
  String joined(char separator) {
    return String.join(String.valueOf(separator), cells.subList(0, width()));
  }

  /** The row as it stands in a delimited file, or its beginning. */
  String raw(char separator) {
    StringBuilder raw = new StringBuilder();
    for (int i = 0; i < cells.size() && raw.length() < RAW_LIMIT; i++) {
      if (i > 0) {
        raw.append(separator);
      }
      String cell = cells.get(i);
      if (cell.indexOf(separator) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0) {
        raw.append('"').append(cell.replace("\"", "\"\"")).append('"');
      } else {
        raw.append(cell);
      }
    }
    if (raw.length() > RAW_LIMIT) {
      raw.setLength(RAW_LIMIT);
    }
    return raw.toString();
  }
}
