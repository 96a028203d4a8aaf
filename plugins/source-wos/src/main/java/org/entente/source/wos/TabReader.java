package org.entente.source.wos;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.SourceException;
import org.entente.spi.WorkSink;

/**
 * Reads tab-delimited exports: a header of tags, then a row a record. Cells are not quoted, a
 * {@code "} is data; only in files that a spreadsheet program saved again are they, which is found
 * out from the first rows. Columns go by their names: there are many layouts.
 */
final class TabReader {

  /** Behind the colon of an accession number of the core collection. */
  private static final int ACCESSION_DIGITS = 15;

  private static final int LOOK_AHEAD = 64 * 1024;

  private final String file;
  private final LineScanner lines;
  private final WorkSink sink;
  private final Notes notes = new Notes();
  private final WorkBuilder builder;
  private final RecordText record = new RecordText();

  private int[] columns = new int[0];
  private int accessionColumn = -1;
  private boolean quoted;
  private boolean rows;
  private byte[] unquoted = new byte[0];
  private final Values cells = new Values();

  private TabReader(InputStream in, String file, WorkSink sink) {
    this.file = file;
    this.lines = new LineScanner(in, file);
    this.sink = sink;
    this.builder = new WorkBuilder(file, notes);
  }

  static void read(InputFile file, WorkSink sink) throws IOException, SourceException {
    try (InputStream in = Utf8Stream.open(file)) {
      TabReader reader = new TabReader(in, file.name(), sink);
      try {
        reader.read();
      } finally {
        reader.notes.tell(sink);
      }
    }
  }

  private void read() throws IOException, SourceException {
    boolean header = false;
    if (!sink.open()) {
      return;
    }
    while (lines.next()) {
      int length = lines.end() - lines.start();
      if (Utf8Stream.mark(lines.bytes(), lines.start(), length) == 3) {
        lines.skip(3);
      }
      if (isBlank()) {
        continue;
      }
      if (isHeader()) {
        readHeader();
        header = true;
        continue;
      }
      if (!header) {
        throw new SourceException(
            Code.NOT_THIS_FORMAT,
            "Expected a header of tags that begins with 'PT' and holds 'UT', separated by tabs, in"
                + " line "
                + lines.number()
                + ". Export the records again as 'Tab Delimited File'.",
            new Location(file, lines.number(), ""));
      }
      if (!readRow()) {
        return;
      }
    }
    if (!rows) {
      notes.add(Notes.Kind.NO_RECORDS, "", new Location(file, 0, ""));
    }
  }

  /** Whether there is nothing but tabs and blanks. */
  private boolean isBlank() {
    byte[] bytes = lines.bytes();
    for (int i = lines.start(); i < lines.end(); i++) {
      if (bytes[i] != '\t' && bytes[i] != ' ') {
        return false;
      }
    }
    return true;
  }

  /** The header comes again where files were put together. */
  private boolean isHeader() {
    byte[] bytes = lines.bytes();
    int start = lines.start();
    return lines.end() - start > 5
        && bytes[start] == 'P'
        && bytes[start + 1] == 'T'
        && bytes[start + 2] == '\t';
  }

  private void readHeader() throws IOException, SourceException {
    splitCells(lines.bytes(), lines.start(), lines.end());
    columns = new int[cells.size()];
    accessionColumn = -1;
    boolean addresses = false;
    int named = 0;
    for (int i = 0; i < columns.length; i++) {
      String name = builder.decoder().decode(lines.bytes(), cells.from(i), cells.to(i)).strip();
      Tag tag = Tag.of(name);
      columns[i] = tag == null ? -1 : tag.slot();
      addresses |= tag == Tag.C1;
      if (tag == Tag.UT) {
        accessionColumn = i;
      }
      if (!name.isEmpty()) {
        named = i + 1;
      }
    }
    if (accessionColumn < 0) {
      throw new SourceException(
          Code.MISSING_COLUMN,
          "The header has no column 'UT' (accession number). Export the records again as 'Tab"
              + " Delimited File'.",
          new Location(file, lines.number(), ""));
    }
    columns = Arrays.copyOf(columns, named);
    quoted = looksQuoted();
    Location here = new Location(file, lines.number(), "");
    if (quoted) {
      notes.add(Notes.Kind.SPREADSHEET, "", here);
    }
    if (!addresses) {
      notes.add(Notes.Kind.NO_ADDRESS_COLUMN, "", here);
    }
  }

  /**
   * Whether the cells after the header are quoted as spreadsheet programs do: nearly every cell
   * with a comma stands in quotes. In the exports themselves no list of authors does.
   */
  private boolean looksQuoted() throws IOException, SourceException {
    lines.lookAhead(LOOK_AHEAD);
    byte[] bytes = lines.bytes();
    int inQuotes = 0;
    int bare = 0;
    int from = lines.end();
    boolean comma = false;
    for (int i = lines.end(); i < lines.limit(); i++) {
      byte b = bytes[i];
      if (b == '\t' || b == '\n' || b == '\r') {
        if (comma) {
          if (bytes[from] == '"' && bytes[i - 1] == '"') {
            inQuotes++;
          } else {
            bare++;
          }
        }
        from = i + 1;
        comma = false;
      } else if (b == ',') {
        comma = true;
      }
    }
    return inQuotes > 4 * bare;
  }

  /** False where the sink wants no more. */
  private boolean readRow() throws IOException, SourceException {
    rows = true;
    record.begin(lines.number());
    lines.mark();
    boolean closed = !quoted || toEndOfQuotedRow();
    byte[] bytes = lines.bytes();
    int start = lines.marked();
    int end = lines.end();
    if (quoted) {
      bytes = unquote(bytes, start, end);
    } else {
      splitCells(bytes, start, end);
    }
    if (!closed || isCut(bytes)) {
      String why =
          "The file ends in the middle of the row in line "
              + record.line()
              + ": it is cut. The records before it were read; export or download it again.";
      reject(Code.TRUNCATED, why);
      throw new SourceException(Code.TRUNCATED, why, new Location(file, record.line(), ""));
    }
    if (!lines.terminated()) {
      notes.add(Notes.Kind.LAST_ROW_OPEN, "", new Location(file, record.line(), ""));
    }
    if (!hasUsualWidth() && !accessionInPlace(bytes)) {
      reject(
          Code.MALFORMED,
          "The row has "
              + cells.size()
              + " cells and not "
              + columns.length
              + " as the header, and no accession number in the column UT: a tab or line break"
              + " inside a cell has moved its cells. Export the file again.");
    } else {
      if (!hasUsualWidth()) {
        notes.add(
            Notes.Kind.ROW_WIDTH,
            cells.size() + " cells, " + columns.length + " columns",
            new Location(file, record.line(), ""));
      }
      accept(bytes);
    }
    lines.unmark();
    return sink.open();
  }

  private void accept(byte[] bytes) {
    int known = Math.min(columns.length, cells.size());
    for (int i = 0; i < known; i++) {
      int slot = columns[i];
      if (slot < 0 || cells.from(i) == cells.to(i)) {
        continue;
      }
      Values values = record.of(slot);
      if (slot == Tag.AU.slot() || slot == Tag.AF.slot()) {
        Bytes.split(bytes, cells.from(i), cells.to(i), values);
      } else if (slot == Tag.C1.slot()) {
        splitAddresses(bytes, cells.from(i), cells.to(i), values);
      } else {
        values.addTrimmed(bytes, cells.from(i), cells.to(i), 0);
      }
    }
    record.place(bytes, 0);
    if (record.isEmpty()) {
      reject(
          Code.MALFORMED,
          "The row has no title, no author and no accession number (TI, AU, UT): there is nothing"
              + " to tell it by.");
      return;
    }
    Work work = builder.build(record);
    sink.accept(work, builder.location());
  }

  /**
   * Addresses of one cell, {@code [A; B] address; [C] address; address}: a semicolon separates
   * them, except inside the brackets of a group of authors.
   */
  static void splitAddresses(byte[] bytes, int from, int to, Values addresses) {
    int at = from;
    while (at < to) {
      int start = Bytes.skipBlanks(bytes, at, to);
      int search = start;
      if (start < to && bytes[start] == '[') {
        int close = Bytes.indexOf(bytes, ']', ' ', start, to);
        search = close < 0 ? start : close;
      }
      int end = Bytes.indexOf(bytes, ';', ' ', search, to);
      if (end < 0) {
        end = to > search && bytes[to - 1] == ';' ? to - 1 : to;
      }
      addresses.addTrimmed(bytes, start, end, 0);
      at = end + 1;
    }
  }

  // ---- the width of rows

  /** As many cells as columns; older layouts have one more tab at the end of each row. */
  private boolean hasUsualWidth() {
    int count = cells.size();
    return count == columns.length
        || (count == columns.length + 1 && cells.from(count - 1) == cells.to(count - 1));
  }

  private boolean accessionInPlace(byte[] bytes) {
    if (accessionColumn >= cells.size() || cells.to(0) - cells.from(0) > 2) {
      return false;
    }
    int from = cells.from(accessionColumn);
    int to = cells.to(accessionColumn);
    int colon = Bytes.indexOf(bytes, ':', from, to);
    return colon > from && colon + 4 < to && Bytes.indexOf(bytes, ' ', from, to) < 0;
  }

  /**
   * Whether the row is the last and was cut: it has no line end, and too few cells or half an
   * accession number at its end.
   */
  private boolean isCut(byte[] bytes) {
    if (lines.terminated()) {
      return false;
    }
    if (cells.size() < columns.length) {
      return true;
    }
    if (accessionColumn < cells.size() - 1) {
      return false;
    }
    int from = cells.from(accessionColumn);
    int to = cells.to(accessionColumn);
    int colon = Bytes.indexOf(bytes, ':', from, to);
    boolean core = Bytes.indexOf(bytes, 'W', 'O', from, Math.min(to, from + 2)) == from;
    return colon < 0 || colon + 1 == to || (core && to - colon - 1 < ACCESSION_DIGITS);
  }

  // ---- cells

  private void splitCells(byte[] bytes, int from, int to) {
    cells.clear();
    int at = from;
    while (true) {
      int tab = Bytes.indexOf(bytes, '\t', at, to);
      if (tab < 0) {
        cells.add(at, to);
        return;
      }
      cells.add(at, tab);
      at = tab + 1;
    }
  }

  /** Goes on to the line in which all quotes are closed; false where the file ends before. */
  private boolean toEndOfQuotedRow() throws IOException, SourceException {
    long quotes = 0;
    while (true) {
      byte[] bytes = lines.bytes();
      for (int i = lines.start(); i < lines.end(); i++) {
        if (bytes[i] == '"') {
          quotes++;
        }
      }
      if (quotes % 2 == 0) {
        return true;
      }
      if (!lines.next()) {
        return false;
      }
    }
  }

  /** Fills the ranges of the cells and gives the array in which they stand without their quotes. */
  private byte[] unquote(byte[] bytes, int from, int to) {
    if (unquoted.length < to - from) {
      unquoted = new byte[Math.max(to - from, 2 * unquoted.length)];
    }
    cells.clear();
    int length = 0;
    int cell = 0;
    boolean inside = false;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == '"') {
        if (inside && i + 1 < to && bytes[i + 1] == '"') {
          unquoted[length++] = '"';
          i++;
        } else {
          inside = !inside;
        }
      } else if (b == '\t' && !inside) {
        cells.add(cell, length);
        cell = length;
      } else {
        unquoted[length++] = b == '\n' || b == '\r' ? (byte) ' ' : b;
      }
    }
    cells.add(cell, length);
    return unquoted;
  }

  private void reject(Code code, String why) {
    sink.reject(
        new Location(file, record.line(), ""),
        code,
        why,
        Raw.text(builder.decoder(), lines.bytes(), lines.marked(), lines.end()));
  }
}
