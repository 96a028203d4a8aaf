package org.entente.source.openalex;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;
import org.entente.model.Work;
import org.entente.source.openalex.Tally.Matter;
import org.entente.spi.Code;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.Problem;
import org.entente.spi.Severity;
import org.entente.spi.SourceException;
import org.entente.spi.WorkSink;

/** Reads the CSV that OpenAlex's web page exports: a line of headings, then a row a work. */
final class CsvReading {

  static final String EXPORT_AGAIN =
      "Export again with the columns Work ID, DOI, Title, Year, Type, Author, Author IDs, Country, Institution, Source and"
          + " Citation count, or fetch the works as JSON from the API, which has more.";

  private static final int HEADER = 64 * 1024;

  private final CsvColumns columns;
  private final CsvRows rows;
  private final String file;
  private final WorkSink out;
  private final Tally tally = new Tally();

  private CsvReading(CsvColumns columns, CsvRows rows, String file, WorkSink out) {
    this.columns = columns;
    this.rows = rows;
    this.file = file;
    this.out = out;
  }

  static void read(InputFile in, WorkSink out) throws SourceException, IOException {
    try (InputStream stream = new BufferedInputStream(in.open(), HEADER)) {
      if (!out.open()) {
        return;
      }
      stream.mark(HEADER);
      byte[] start = stream.readNBytes(HEADER);
      stream.reset();
      Charset charset = charset(start);
      CsvHeader header = CsvHeader.of(unmarked(new String(start, charset)));
      CsvRows rows = new CsvRows(reader(stream, charset), header.delimiter());
      CsvReading reading = new CsvReading(header.columns(), rows, in.name(), out);
      try {
        reading.read();
      } finally {
        reading.tally.report(in.name(), out);
      }
    }
  }

  private static Charset charset(byte[] start) {
    if (start.length >= 2 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE) {
      return UTF_16LE;
    }
    return start.length >= 2 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF
        ? UTF_16BE
        : UTF_8;
  }

  private static String unmarked(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The characters of a file behind its byte order mark. */
  private static Reader reader(InputStream stream, Charset charset) throws IOException {
    stream.mark(4);
    byte[] mark = "\uFEFF".getBytes(charset);
    if (!java.util.Arrays.equals(mark, stream.readNBytes(mark.length))) {
      stream.reset();
    }
    return new InputStreamReader(stream, charset);
  }

  private void read() throws SourceException, IOException {
    skipHeader();
    checkColumns(new Location(file, rows.line(), ""));
    rows.expect(columns.size(), cells -> !Ids.work(columns.text(cells, Column.ID)).isEmpty());
    while (out.open()) {
      switch (rows.next()) {
        case END -> {
          return;
        }
        case CUT ->
            reject(
                "",
                Code.TRUNCATED,
                "The file ends inside a cell in quotation marks: it was cut off, or a quotation mark is missing. Export it"
                    + " or copy it again.");
        case BROKEN ->
            reject(
                "",
                Code.MALFORMED,
                "The quotation marks of this row do not pair up. Reading went on with the next row that can be read.");
        case ROW -> row(rows.cells());
      }
    }
  }

  private void skipHeader() throws IOException, SourceException {
    while (true) {
      switch (rows.next()) {
        case ROW -> {
          if (!rows.isBlank()) {
            return;
          }
        }
        case END ->
            throw new SourceException(
                Code.NOT_THIS_FORMAT,
                "The file is empty. A CSV file of OpenAlex begins with a line of headings.",
                new Location(file, 0, ""));
        case BROKEN, CUT ->
            throw new SourceException(
                Code.MALFORMED,
                "The line of headings has a quotation mark too many or too few. Export the file again.",
                new Location(file, rows.line(), ""));
      }
    }
  }

  private void row(List<String> cells) {
    if (rows.isBlank()) {
      tally.at(rows.line(), "");
      tally.add(Matter.BLANK_ROW);
      return;
    }
    if (columns.areHeadings(cells)) {
      tally.at(rows.line(), "");
      tally.add(Matter.REPEATED_HEADER);
      return;
    }
    String key = Ids.work(columns.text(cells, Column.ID));
    tally.at(rows.line(), key);
    if (cells.size() != columns.size()) {
      boolean cut = cells.size() < columns.size() && !rows.isWhole();
      reject(
          key,
          cut ? Code.TRUNCATED : Code.MALFORMED,
          cut
              ? "The file ends inside this row: it was cut off. Export it or copy it again."
              : "The row has "
                  + cells.size()
                  + " cells where the header has "
                  + columns.size()
                  + ", so it cannot be known which is which.");
      return;
    }
    if (cells.stream().anyMatch(cell -> cell.indexOf('\uFFFD') >= 0)) {
      tally.add(Matter.NOT_UTF8);
    }
    try {
      Work work = CsvRecord.read(columns, cells, tally);
      out.accept(work, new Location(file, rows.line(), key));
    } catch (BadRecord e) {
      reject(key, e.code(), e.sentence());
    }
  }

  private void reject(String key, Code code, String why) {
    out.reject(new Location(file, rows.line(), key), code, why, rows.raw());
  }

  private void checkColumns(Location at) throws SourceException {
    if (columns.known() == 0) {
      throw new SourceException(
          Code.NOT_THIS_FORMAT,
          "No heading of an OpenAlex CSV (Work ID, Title, Year …, or id, display_name, publication_year …) stands in the"
              + " first line.",
          at);
    }
    if (!columns.has(Column.ID)) {
      throw new SourceException(
          Code.MISSING_COLUMN,
          "The file has no column 'Work ID' (or 'id'), so its works cannot be told apart. "
              + EXPORT_AGAIN,
          at);
    }
    if (!columns.unknown().isEmpty()) {
      note(
          Code.NOT_THIS_FORMAT,
          "Headings that are not known, and whose columns are not read: "
              + String.join(", ", columns.unknown())
              + ".",
          at);
    }
    if (!columns.repeated().isEmpty()) {
      note(
          Code.NOT_THIS_FORMAT,
          "Columns that hold again what a column further left holds, which is read instead: "
              + String.join(", ", columns.repeated())
              + ".",
          at);
    }
    missing(
        "'Country' (authorships.countries)",
        "no country is known but where an address or the name of an" + " institution tells it",
        at,
        Column.COUNTRIES,
        Column.INSTITUTION_COUNTRIES,
        Column.ADDRESSES);
    missing(
        "'Author' (authorships.author.display_name)",
        "nothing can be said of authors",
        at,
        Column.AUTHORS,
        Column.RAW_AUTHORS,
        Column.AUTHOR_IDS);
    missing(
        "'Author IDs' (authorships.author.id)",
        "authors of the same name cannot be told apart",
        at,
        Column.AUTHOR_IDS);
    missing(
        "'Institution' (authorships.institutions.display_name)",
        "nothing can be said of organisations",
        at,
        Column.INSTITUTIONS,
        Column.ADDRESSES);
    missing(
        "'Year' (publication_year)",
        "no development over years can be shown",
        at,
        Column.YEAR,
        Column.DATE);
    missing(
        "'Type' (type)",
        "articles and reviews cannot be told from other documents",
        at,
        Column.TYPE);
    missing("'Title' (display_name)", "records cannot be linked by title", at, Column.TITLE);
    missing("'DOI' (doi)", "records cannot be linked to other databases by DOI", at, Column.DOI);
    missing(
        "'Citation count' (cited_by_count)",
        "nothing can be said of citations",
        at,
        Column.CITATIONS);
    missing(
        "'Source' (primary_location.source.display_name)",
        "nothing can be said of journals",
        at,
        Column.VENUE);
    missing(
        "'Is corresponding author' (authorships.is_corresponding)",
        "it cannot be known who the corresponding author is",
        at,
        Column.CORRESPONDING,
        Column.CORRESPONDING_IDS);
  }

  /** Notes that none of the columns is there. */
  private void missing(String name, String consequence, Location at, Column... any) {
    for (Column column : any) {
      if (columns.has(column)) {
        return;
      }
    }
    note(Code.MISSING_COLUMN, "The file has no column " + name + ": " + consequence + ".", at);
  }

  private void note(Code code, String message, Location at) {
    out.note(new Problem(Severity.NOTE, code, message, at));
  }
}
