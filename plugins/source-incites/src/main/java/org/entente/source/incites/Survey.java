package org.entente.source.incites;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.spi.SourceException;

/**
 * What a table says as a whole, found in a first pass: its rows mean what the filters below them
 * say, and how it writes numbers shows somewhere among them.
 *
 * @param header the header row
 * @param columns its columns in order
 * @param numerals how numbers are written
 * @param annotations filters and dates
 * @param rowsAtHundred how many rows there are, where every one that has a rate of international
 *     collaboration has 100 %; else 0
 */
record Survey(
    Header header,
    List<Column> columns,
    Numerals numerals,
    Annotations annotations,
    int rowsAtHundred) {

  private static final Pattern HUNDRED = Pattern.compile("100(?:[.,]0+)?\\s*%?");

  static Survey of(SheetFile file, Header header) throws SourceException, IOException {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      Column.Role role = header.first(i) ? Column.role(header.name(i)) : Column.Role.TEXT;
      columns.add(new Column(i, header.name(i), role));
    }
    int[] numbers = new int[columns.size()];
    int[] words = new int[columns.size()];
    Numerals.Evidence evidence = new Numerals.Evidence();
    int hundreds = 0;
    int others = 0;
    try (TableScanner scanner = file.scan()) {
      scanner.header();
      for (Row row = scanner.next(); row != null; row = scanner.next()) {
        if (scanner.below() || row.width() > header.size()) {
          continue;
        }
        boolean baseline = Baseline.is(row.cell(header.find(Header.NAME)));
        for (Column column : columns) {
          String cell = row.cell(column.index());
          if (column.measured() && !Numerals.missing(cell)) {
            if (Numerals.numeric(cell)) {
              numbers[column.index()]++;
              evidence.see(cell, column.count());
            } else {
              words[column.index()]++;
            }
            if (column.role() == Column.Role.INTERNATIONAL_PERCENT && !baseline) {
              if (HUNDRED.matcher(cell).matches()) {
                hundreds++;
              } else {
                others++;
              }
            }
          }
        }
      }
      for (Column column : List.copyOf(columns)) {
        int i = column.index();
        if (column.role() == Column.Role.INDICATOR
            && !column.percent()
            && !column.count()
            && words[i] > numbers[i]) {
          columns.set(i, new Column(i, column.name(), Column.Role.TEXT));
        }
      }
      return new Survey(
          header,
          List.copyOf(columns),
          evidence.decide(file.usualNumerals()),
          scanner.annotations(),
          others == 0 ? hundreds : 0);
    }
  }

  /** The columns of words that no observation holds, such as {@code JCI Quartile}. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    for (Column column : columns) {
      if (column.role() == Column.Role.TEXT
          && header.first(column.index())
          && !column.name().isEmpty()) {
        words.add(column.name());
      }
    }
    return words;
  }
}
