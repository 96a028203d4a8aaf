package @package@;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import org.entente.spi.Code;
import org.entente.spi.FileSource;
import org.entente.spi.Head;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.Match;
import org.entente.spi.SourceException;
import org.entente.spi.SourceInfo;
import org.entente.spi.WorkSink;
import org.pf4j.Extension;

/** Reads the CSV that @title@ exports: a line with the names of the columns, then a work a line. */
@Extension
public class @class@Source implements FileSource {

  static final String FORMAT = "@id@-csv";

  /** The first line of every file: by it a file is recognised. */
  static final String HEADER = "@id@ id;title;year;doi;type;venue;authors;addresses";

  /** A row of a million characters is a quotation mark that nobody closed. */
  private static final int LONGEST_ROW = 1 << 20;

  private static final String MARK = "\uFEFF";

  @Override
  public SourceInfo info() {
    return new SourceInfo(
        "@id@",
        "@title@",
        "@provider@",
        List.of(new SourceInfo.Format(FORMAT, "CSV", "Choose Export, then CSV, then all columns.")),
        List.of("It has no citations."));
  }

  @Override
  public Match recognise(Head head) {
    String first = head.text().lines().findFirst().orElse("");
    return first.equals(HEADER)
        ? Match.sure(FORMAT, "The first line has the columns of @title@.")
        : Match.no("The first line has not the columns of @title@.");
  }

  @Override
  public void read(InputFile in, String format, WorkSink out) throws SourceException, IOException {
    long line = 0;
    try (CsvReader<CsvRecord> csv = open(in)) {
      Iterator<CsvRecord> rows = csv.iterator();
      line = 1;
      if (!rows.hasNext() || !isHeader(rows.next())) {
        throw new SourceException(
            Code.NOT_THIS_FORMAT,
            "The first line of " + in.name() + " was expected to be " + HEADER + ". Export again.",
            new Location(in.name(), 1, ""));
      }
      while (out.open() && rows.hasNext()) {
        CsvRecord row = rows.next();
        line = row.getStartingLineNumber();
        put(row.getFields(), in.name(), line, out);
      }
    } catch (CsvParseException e) {
      throw unreadable(e.getCause(), in.name(), line);
    } catch (UncheckedIOException e) {
      throw unreadable(e.getCause(), in.name(), line);
    } catch (CharacterCodingException e) {
      throw unreadable(e, in.name(), line);
    }
  }

  private static CsvReader<CsvRecord> open(InputFile in) throws IOException {
    // A decoder of its own reports bytes that are no UTF-8; the stream's would make them '?'.
    return CsvReader.builder()
        .fieldSeparator(';')
        .skipEmptyLines(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .maxBufferSize(LONGEST_ROW)
        .ofCsvRecord(new InputStreamReader(in.open(), UTF_8.newDecoder()));
  }

  private static boolean isHeader(CsvRecord row) {
    String first = String.join(";", row.getFields());
    return (first.startsWith(MARK) ? first.substring(1) : first).equals(HEADER);
  }

  /** Every record goes to the sink once: accepted, or rejected with a sentence. */
  private static void put(List<String> cells, String file, long line, WorkSink out) {
    Location at = new Location(file, line, cells.get(0));
    try {
      out.accept(@class@Record.work(cells), at);
    } catch (@class@Record.Unusable e) {
      out.reject(at, e.code(), e.getMessage(), String.join(";", cells));
    }
  }

  /** A disk that fails is not the end of a file; bytes that are no text are no guess. */
  private static SourceException unreadable(Throwable cause, String file, long line)
      throws IOException {
    if (cause instanceof CharacterCodingException) {
      return new SourceException(
          Code.ENCODING,
          file + " is not UTF-8 after line " + line + ". Export it as UTF-8 and import it again.",
          new Location(file, line, ""),
          cause);
    }
    if (cause instanceof IOException failure) {
      throw failure;
    }
    return new SourceException(
        Code.MALFORMED,
        "A quotation mark is not closed after line " + line + " of " + file + ". Export it again.",
        new Location(file, line, ""));
  }
}
