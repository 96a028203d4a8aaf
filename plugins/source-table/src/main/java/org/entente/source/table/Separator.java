package org.entente.source.table;

import java.util.ArrayList;
import java.util.List;

/** What cuts the cells of a table, told by its header. */
final class Separator {

  private static final char[] KNOWN = {',', ';', '\t'};

  /** A header is no longer, characters. */
  private static final int LONGEST_HEADER = 8_192;

  private Separator() {}

  /** The known separator that stands most often in a header line; a comma where none does. */
  static char of(String headerLine) {
    char best = KNOWN[0];
    long most = 0;
    for (char candidate : KNOWN) {
      long count = headerLine.chars().filter(c -> c == candidate).count();
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }

  /** The first line that is not blank, empty where it is too long to be a header. */
  static String headerLine(String text) {
    int from = 0;
    while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
      to++;
      if (to - from > LONGEST_HEADER) {
        return "";
      }
    }
    return text.substring(from, to);
  }

  /** The cells of a header line; a column's name holds neither separators nor quotation marks. */
  static List<String> cells(String headerLine) {
    char separator = of(headerLine);
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= headerLine.length(); i++) {
      if (i == headerLine.length() || headerLine.charAt(i) == separator) {
        cells.add(unquoted(headerLine.substring(from, i).strip()));
        from = i + 1;
      }
    }
    return cells;
  }

  private static String unquoted(String cell) {
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1) : cell;
  }
}
