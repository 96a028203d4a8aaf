package org.entente.source.incites;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.entente.spi.Code;
import org.entente.spi.Location;
import org.entente.spi.SourceException;
import org.jspecify.annotations.Nullable;

/** Rows of a text file whose cells are cut by a comma, a tab or a semicolon. */
final class DelimitedRows implements RowReader {

  /** A row of an export has some thousand characters; one of a million is an unclosed quote. */
  private static final int LONGEST_ROW = 1 << 20;

  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final String file;
  private long lastLine;

  DelimitedRows(Reader text, char separator, String file) {
    this.file = file;
    this.reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .quoteCharacter('"')
            .commentStrategy(CommentStrategy.NONE)
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            // A name may begin with a quoted word that nobody has escaped: it loses the marks, but
            // the row is not lost.
            .allowExtraCharsAfterClosingQuote(true)
            .allowUnclosedQuote(true)
            .maxBufferSize(LONGEST_ROW)
            .ofCsvRecord(text);
    this.records = reader.iterator();
  }

  @Override
  public @Nullable Row next() throws SourceException, IOException {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CsvRecord csv = records.next();
      lastLine = csv.getStartingLineNumber();
      List<String> cells = csv.getFields();
      return new Row(lastLine, cells.stream().map(String::strip).toList());
    } catch (CsvParseException e) {
      throw new SourceException(
          Code.MALFORMED,
          "The row after line "
              + lastLine
              + " of "
              + file
              + " is longer than "
              + LONGEST_ROW
              + " characters: a quotation mark is probably not closed there. Export the table again"
              + " or close the quotation mark.",
          new Location(file, lastLine, ""),
          e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
