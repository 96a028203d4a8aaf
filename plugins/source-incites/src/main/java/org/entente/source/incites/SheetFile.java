package org.entente.source.incites;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.function.Predicate;
import org.entente.spi.Code;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.SourceException;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds one sheet, delimited text or a workbook, which can be read from the beginning
 * more than once: the filters that say what the rows mean may stand below them.
 */
final class SheetFile {

  private static final char[] SEPARATORS = {',', '\t', ';'};
  private static final int HEAD_CHARACTERS = 1 << 20;

  private final InputFile file;
  private final Predicate<Row> isHeader;
  private final @Nullable Workbook workbook;
  private final @Nullable TextEncoding encoding;
  private final char separator;

  private SheetFile(
      InputFile file,
      Predicate<Row> isHeader,
      @Nullable Workbook workbook,
      @Nullable TextEncoding encoding,
      char separator) {
    this.file = file;
    this.isHeader = isHeader;
    this.workbook = workbook;
    this.encoding = encoding;
    this.separator = separator;
  }

  /**
   * @param isHeader what the header row must be
   * @param expected what the header must hold, for the sentence that says that it was not found
   */
  static SheetFile of(InputFile file, Predicate<Row> isHeader, String expected)
      throws SourceException, IOException {
    byte[] start;
    try (var in = file.open()) {
      start = in.readNBytes(2);
    }
    if (start.length == 2 && start[0] == 'P' && start[1] == 'K') {
      Workbook workbook = Workbook.of(file).orElse(null);
      if (workbook == null) {
        throw noHeader(file, expected);
      }
      try (RowReader rows = workbook.rows(isHeader)) {
        if (rows == null) {
          throw noHeader(file, expected);
        }
      }
      return new SheetFile(file, isHeader, workbook, null, '\t');
    }
    TextEncoding encoding = TextEncoding.of(file);
    char[] buffer = new char[HEAD_CHARACTERS];
    int length = 0;
    try (Reader reader = encoding.open(file)) {
      for (int n = reader.read(buffer);
          n > 0;
          n = reader.read(buffer, length, buffer.length - length)) {
        length += n;
      }
    }
    Character separator = separator(new String(buffer, 0, length), isHeader);
    if (separator == null) {
      throw noHeader(file, expected);
    }
    return new SheetFile(file, isHeader, null, encoding, separator);
  }

  /** The separator by which some row near the top of a text is the header, null where none is. */
  static @Nullable Character separator(String head, Predicate<Row> isHeader) {
    for (char separator : SEPARATORS) {
      try (TableScanner scanner =
          new TableScanner(
              new DelimitedRows(new StringReader(head), separator, ""), separator, isHeader)) {
        if (scanner.header() != null) {
          return separator;
        }
      } catch (SourceException | IOException e) {
        // Text of another kind: no header by this separator.
      }
    }
    return null;
  }

  private static SourceException noHeader(InputFile file, String expected) {
    return new SourceException(
        Code.MISSING_COLUMN,
        file.name()
            + " has no header row with "
            + expected
            + " among its first lines. Export it from InCites again, with the column names in"
            + " English as InCites writes them.",
        new Location(file.name(), 0, ""));
  }

  TableScanner scan() throws SourceException, IOException {
    if (workbook != null) {
      RowReader rows = workbook.rows(isHeader);
      if (rows == null) {
        throw new IllegalStateException("the sheet was there a moment ago");
      }
      return new TableScanner(rows, separator, isHeader);
    }
    if (encoding == null) {
      throw new IllegalStateException("a text has an encoding");
    }
    return new TableScanner(
        new DelimitedRows(encoding.open(file), separator, file.name()), separator, isHeader);
  }

  char separator() {
    return separator;
  }

  /** Whether rows may be shorter than the header: a workbook does not store empty cells. */
  boolean sparse() {
    return workbook != null;
  }

  /** How numbers are written where no number of the file tells. */
  Numerals usualNumerals() {
    return separator == ';' ? Numerals.UNDECIDED : Numerals.DOT;
  }
}
