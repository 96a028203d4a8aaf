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
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < rows.cells(); i++) {
          headings.add(rows.text(i));
        }
        return headings;
      }
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
