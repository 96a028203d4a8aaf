package org.entente.source.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.List;
import org.entente.spi.Code;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.SourceException;
import org.jspecify.annotations.Nullable;

/** The rows of a table from first to last, the header among them; blank rows are passed over. */
final class TableRows implements Closeable {

  /** A row has some hundred characters; one of a million is an unclosed quotation mark. */
  private static final int LONGEST_ROW = 1 << 20;

  /** One row, its cells as written. */
  record Row(long line, List<String> cells) {}

  private final String file;
  private final char separator;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private long lastLine;

  private TableRows(String file, char separator, Reader text) {
    this.file = file;
    this.separator = separator;
    this.reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .quoteCharacter('"')
            .commentStrategy(CommentStrategy.NONE)
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(LONGEST_ROW)
            .ofCsvRecord(text);
    this.records = reader.iterator();
  }

  static TableRows open(InputFile in) throws SourceException, IOException {
    char separator;
    try (Reader text = text(in)) {
      char[] beginning = new char[16_384];
      int length = 0;
      for (int n = 0; n >= 0 && length < beginning.length; ) {
        length += n;
        n = text.read(beginning, length, beginning.length - length);
      }
      separator = Separator.of(Separator.headerLine(new String(beginning, 0, Math.max(0, length))));
    } catch (CharacterCodingException e) {
      throw notUtf8(in.name(), 0, e);
    }
    return new TableRows(in.name(), separator, text(in));
  }

  /** The text without its byte order mark; bytes that are no text are an error and not a guess. */
  private static Reader text(InputFile in) throws IOException {
    InputStream bytes = new BufferedInputStream(in.open());
    boolean opened = false;
    try {
      bytes.mark(3);
      byte[] mark = bytes.readNBytes(3);
      bytes.reset();
      Charset charset = UTF_8;
      int length = 0;
      if (mark.length >= 2 && mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE) {
        charset = UTF_16LE;
        length = 2;
      } else if (mark.length >= 2 && mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF) {
        charset = UTF_16BE;
        length = 2;
      } else if (mark.length == 3
          && mark[0] == (byte) 0xEF
          && mark[1] == (byte) 0xBB
          && mark[2] == (byte) 0xBF) {
        length = 3;
      }
      bytes.skipNBytes(length);
      Reader text =
          new BufferedReader(
              new InputStreamReader(
                  bytes,
                  charset
                      .newDecoder()
                      .onMalformedInput(CodingErrorAction.REPORT)
                      .onUnmappableCharacter(CodingErrorAction.REPORT)));
      opened = true;
      return text;
    } finally {
      if (!opened) {
        bytes.close();
      }
    }
  }

  /** The next row that holds anything, null after the last. */
  @Nullable Row next() throws SourceException, IOException {
    try {
      while (records.hasNext()) {
        CsvRecord csv = records.next();
        lastLine = csv.getStartingLineNumber();
        List<String> cells = csv.getFields();
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
          return new Row(lastLine, cells);
        }
      }
      return null;
    } catch (CsvParseException e) {
      if (e.getCause() instanceof CharacterCodingException coding) {
        throw notUtf8(file, lastLine, coding);
      }
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new SourceException(
          Code.MALFORMED,
          "The row after line "
              + lastLine
              + " of "
              + file
              + " cannot be cut into cells: a quotation mark is probably not closed there, or stands"
              + " within a cell without being doubled. Close it or double it.",
          new Location(file, lastLine, ""),
          e);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException coding) {
        throw notUtf8(file, lastLine, coding);
      }
      throw e.getCause();
    }
  }

  private static SourceException notUtf8(String file, long line, CharacterCodingException cause) {
    return new SourceException(
        Code.ENCODING,
        (line == 0 ? "The text of " + file : "The text after line " + line + " of " + file)
            + " is not UTF-8. Save the table as 'CSV UTF-8' and import it again.",
        new Location(file, line, ""),
        cause);
  }

  /** A row as it stands in the file, or nearly so, or its beginning. */
  String raw(Row row) {
    StringBuilder raw = new StringBuilder();
    for (String cell : row.cells()) {
      if (raw.length() > 2_000) {
        break;
      }
      if (cell != row.cells().get(0)) {
        raw.append(separator);
      }
      boolean quoted =
          cell.indexOf(separator) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
      raw.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    return raw.toString();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
