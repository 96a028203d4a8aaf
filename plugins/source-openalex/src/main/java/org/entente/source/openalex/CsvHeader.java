package org.entente.source.openalex;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The headings at the beginning of a file, with the character that parts its cells: OpenAlex writes
 * commas, and spreadsheets that save the file again may write semicolons or tabs.
 *
 * @param firstRow the cells of the row behind the headings; none where the text has none
 */
record CsvHeader(char delimiter, CsvColumns columns, List<String> firstRow) {

  private static final char[] DELIMITERS = {',', ';', '\t'};

  CsvHeader {
    firstRow = List.copyOf(firstRow);
  }

  /** The header of a text, with the delimiter that makes most headings known. */
  static CsvHeader of(String text) {
    CsvHeader best = with(',', text);
    for (char delimiter : DELIMITERS) {
      CsvHeader header = with(delimiter, text);
      if (header.columns.known() > best.columns.known()) {
        best = header;
      }
    }
    return best;
  }

  private static CsvHeader with(char delimiter, String text) {
    CsvRows rows = new CsvRows(new StringReader(text), delimiter);
    try {
      List<String> headings = next(rows);
      return new CsvHeader(delimiter, new CsvColumns(headings), next(rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> next(CsvRows rows) throws IOException {
    while (rows.next() == CsvRows.State.ROW) {
      if (!rows.isBlank()) {
        return rows.cells();
      }
    }
    return List.of();
  }
}
