package org.entente.source.scopus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The header of a file with the character that parts its cells: Scopus writes commas, and
 * spreadsheets that save the file again may write semicolons or tabs.
 */
record HeaderRow(char delimiter, List<String> headings) {

  private static final int LONGEST_FIRST = 40;
  private static final char[] DELIMITERS = {',', ';', '\t'};

  HeaderRow {
    headings = List.copyOf(headings);
  }

  /** The header at the beginning of a file, with the delimiter that makes most headings known. */
  static HeaderRow of(byte[] start) {
    HeaderRow best = new HeaderRow(',', List.of());
    int mostKnown = -1;
    for (char delimiter : DELIMITERS) {
      List<String> headings = first(start, delimiter);
      int known = Layout.of(headings).known();
      if (known > mostKnown) {
        best = new HeaderRow(delimiter, headings);
        mostKnown = known;
      }
    }
    return best;
  }

  private static List<String> first(byte[] start, char delimiter) {
    CsvRows rows =
        new CsvRows(new ByteArrayInputStream(start), delimiter, Math.max(start.length, 1));
    try {
      while (rows.next() == CsvRows.State.ROW) {
        if (rows.isBlank()) {
          continue;
        }
        return headings(rows);
      }
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of the current row as headings. */
  static List<String> headings(CsvRows rows) {
    List<String> headings = new ArrayList<>();
    for (int i = 0; i < rows.cells(); i++) {
      headings.add(rows.text(i));
    }
    headings.set(0, bare(headings.get(0)));
    return headings;
  }

  /** Whether nearly all cells of the current row are headings of Scopus. */
  static boolean is(CsvRows rows) {
    return rows.cells() > 1
        && rows.end(0) - rows.start(0) <= LONGEST_FIRST
        && Headings.shipped().column(bare(rows.text(0))).isPresent()
        && Layout.of(headings(rows)).known() * 10 >= rows.cells() * 8;
  }

  /** A byte order mark inside a file that was put together hides the quotes of the first cell. */
  private static String bare(String heading) {
    return heading.startsWith("\uFEFF") ? heading.substring(1).replace("\"", "") : heading;
  }
}
