package org.entente.app.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as CSV: RFC 4180 with CRLF, a dot for decimals whatever the locale, an empty cell
 * where there is no value. A text that a spreadsheet would run as a formula gets an apostrophe in
 * front; numbers never do.
 */
public final class CsvTableWriter implements Closeable {

  private final CsvWriter csv;
  private final List<String> header;
  private final List<String> cells = new ArrayList<>();

  /** Writes the header line at once. */
  public CsvTableWriter(Writer out, String... header) {
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    this.header = List.of(header);
    csv.writeRecord(this.header);
  }

  /** A text cell. */
  public CsvTableWriter text(String value) {
    cells.add(neutralised(value));
    return this;
  }

  /** A cell with a number, empty where it is missing. */
  public CsvTableWriter number(@Nullable BigDecimal value) {
    cells.add(value == null ? "" : value.toPlainString());
    return this;
  }

  /** A cell with a whole number, empty where it is missing. */
  public CsvTableWriter whole(@Nullable Number value) {
    cells.add(value == null ? "" : Long.toString(value.longValue()));
    return this;
  }

  /**
   * Ends the row.
   *
   * @throws IllegalStateException if it has not as many cells as the header
   */
  public void endRow() {
    if (cells.size() != header.size()) {
      throw new IllegalStateException("a row of " + cells.size() + " cells under " + header);
    }
    csv.writeRecord(cells);
    cells.clear();
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  /**
   * The text as a spreadsheet may have it. What begins with one of these characters is a formula to
   * spreadsheets, and a title in an export file may hold anything.
   */
  static String neutralised(String value) {
    if (value.isEmpty()) {
      return value;
    }
    return switch (value.charAt(0)) {
      case '=', '+', '-', '@', '\t', '\r', '\n' -> "'" + value;
      default -> value;
    };
  }
}
