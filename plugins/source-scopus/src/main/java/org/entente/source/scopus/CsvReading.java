package org.entente.source.scopus;

import java.io.IOException;
import java.io.InputStream;
import org.entente.model.Work;
import org.entente.source.scopus.RecordReader.BadRow;
import org.entente.source.scopus.Tally.Matter;
import org.entente.spi.Code;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.Problem;
import org.entente.spi.Severity;
import org.entente.spi.SourceException;
import org.entente.spi.WorkSink;

/** Reads the CSV files of Scopus: a line of headings, then a row a record. */
final class CsvReading {

  private CsvReading() {}

  static void read(InputFile in, WorkSink out) throws SourceException, IOException {
    String file = in.name();
    Utf8Input input = Utf8Input.open(in);
    try (InputStream stream = input.stream()) {
      HeaderRow header = HeaderRow.of(input.start());
      Layout layout = Layout.of(header.headings());
      CsvRows rows = new CsvRows(stream, header.delimiter());
      skipHeader(rows, file);
      checkColumns(layout, file, rows.line(), out);
      rows.expect(layout.size());
      Tally tally = new Tally();
      try {
        readRows(rows, layout, tally, file, out);
      } finally {
        tally.report(file, out);
      }
    }
  }

  private static void skipHeader(CsvRows rows, String file) throws IOException, SourceException {
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
                "The file is empty. A Scopus CSV file begins with a line of headings.",
                new Location(file, 0, ""));
        case BROKEN, CUT ->
            throw new SourceException(
                Code.MALFORMED,
                "The line of headings has a quotation mark too many or too few. Export the file again.",
                new Location(file, rows.line(), ""));
      }
    }
  }

  private static void checkColumns(Layout layout, String file, long line, WorkSink out)
      throws SourceException {
    Location at = new Location(file, line, "");
    if (layout.known() == 0) {
      throw new SourceException(
          Code.NOT_THIS_FORMAT,
          "No heading of a Scopus CSV export (Authors, Title, Year, EID …) stands in the first line.",
          at);
    }
    if (!layout.has(Column.TITLE) && !layout.has(Column.EID)) {
      throw new SourceException(
          Code.MISSING_COLUMN,
          "The file has neither a column 'Title' nor a column 'EID', so its records cannot be told apart. Export again"
              + " with all fields of 'Citation information' ticked.",
          at);
    }
    if (!layout.unknown().isEmpty()) {
      out.note(
          new Problem(
              Severity.NOTE,
              Code.NOT_THIS_FORMAT,
              "Headings that are not known, and whose columns are not read: "
                  + String.join(", ", layout.unknown())
                  + ".",
              at));
    }
    if (!layout.repeated().isEmpty()) {
      out.note(
          new Problem(
              Severity.NOTE,
              Code.NOT_THIS_FORMAT,
              "Columns that stand twice, of which the first is read: "
                  + String.join(", ", layout.repeated())
                  + ".",
              at));
    }
    boolean affiliations = layout.has(Column.AFFILIATIONS);
    boolean withAffiliations = layout.has(Column.AUTHORS_WITH_AFFILIATIONS);
    if (!affiliations && !withAffiliations) {
      missing(
          "'Affiliations' or 'Authors with affiliations'",
          "no country and no collaboration can be known",
          at,
          out);
    } else if (!withAffiliations) {
      missing(
          "'Authors with affiliations'",
          "it cannot be known which author has which address, nor who has addresses in two countries",
          at,
          out);
    } else if (!affiliations) {
      missing(
          "'Affiliations'",
          "the addresses are taken from 'Authors with affiliations', several of one author being parted after country"
              + " names",
          at,
          out);
    }
    missing(layout, Column.AUTHORS, "'Authors'", "nothing can be said of authors", at, out);
    if (layout.has(Column.AUTHORS)
        && !layout.has(Column.AUTHOR_IDS)
        && !layout.has(Column.FULL_NAMES)) {
      missing("'Author(s) ID'", "authors of the same name cannot be told apart", at, out);
    }
    missing(
        layout, Column.EID, "'EID'", "the key is taken from the link, where there is one", at, out);
    missing(layout, Column.TITLE, "'Title'", "records cannot be linked by title", at, out);
    missing(layout, Column.YEAR, "'Year'", "no development over years can be shown", at, out);
    missing(
        layout,
        Column.DOCUMENT_TYPE,
        "'Document Type'",
        "articles and reviews cannot be told from other documents",
        at,
        out);
    missing(
        layout, Column.DOI, "'DOI'", "records cannot be linked to other databases by DOI", at, out);
    missing(layout, Column.CITED_BY, "'Cited by'", "nothing can be said of citations", at, out);
    missing(layout, Column.VENUE, "'Source title'", "nothing can be said of journals", at, out);
    missing(
        layout,
        Column.CORRESPONDENCE,
        "'Correspondence Address'",
        "it cannot be known who the corresponding author is",
        at,
        out);
  }

  private static void missing(
      Layout layout, Column column, String name, String consequence, Location at, WorkSink out) {
    if (!layout.has(column)) {
      missing(name, consequence, at, out);
    }
  }

  private static void missing(String name, String consequence, Location at, WorkSink out) {
    out.note(
        new Problem(
            Severity.NOTE,
            Code.MISSING_COLUMN,
            "The file has no column " + name + ": " + consequence + ".",
            at));
  }

  private static void readRows(CsvRows rows, Layout layout, Tally tally, String file, WorkSink out)
      throws IOException {
    RecordReader records = new RecordReader(rows, layout, tally);
    while (out.open()) {
      switch (rows.next()) {
        case END -> {
          return;
        }
        case BROKEN ->
            out.reject(
                new Location(file, rows.line(), ""),
                Code.MALFORMED,
                "The quotation marks of lines "
                    + rows.line()
                    + " to "
                    + rows.lastLine()
                    + " do not pair up, so they cannot be parted into cells. A quotation mark"
                    + " inside a cell must be written twice.",
                rows.raw());
        case CUT ->
            out.reject(
                new Location(file, rows.line(), ""),
                Code.TRUNCATED,
                "The file ends inside a quoted cell of the record that begins here: it was cut off. Export it or copy it"
                    + " again.",
                rows.raw());
        case ROW -> {
          if (rows.isBlank()) {
            tally.at(rows.line(), "");
            tally.add(Matter.BLANK_ROW);
          } else if (!records.hasEidInPlace() && HeaderRow.is(rows)) {
            tally.at(rows.line(), "");
            tally.add(Matter.REPEATED_HEADER);
            Layout next = Layout.of(HeaderRow.headings(rows));
            rows.expect(next.size());
            records = new RecordReader(rows, next, tally);
          } else {
            readRow(rows, records, file, out);
          }
        }
      }
    }
  }

  private static void readRow(CsvRows rows, RecordReader records, String file, WorkSink out) {
    long line = rows.line();
    try {
      Work work = records.read();
      out.accept(work, new Location(file, line, work.sourceKey()));
    } catch (BadRow e) {
      out.reject(new Location(file, line, records.key()), e.code(), e.sentence(), rows.raw());
    }
  }
}
