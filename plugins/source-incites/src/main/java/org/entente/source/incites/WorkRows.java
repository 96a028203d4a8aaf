package org.entente.source.incites;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.Authorship;
import org.entente.model.Numbering;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.entente.spi.Location;
import org.entente.spi.Problem;
import org.entente.spi.Severity;
import org.entente.spi.SourceException;
import org.entente.spi.WorkSink;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one document list into works. */
final class WorkRows {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)");

  /** What a spreadsheet program makes of a long accession number. */
  private static final Pattern MANGLED = Pattern.compile("\\d[.,]\\d+[eE]\\+?\\d+");

  private static final String[] YEAR_COLUMNS = {"publication year", "publication date", "year"};

  private final String file;
  private final SheetFile sheet;
  private final Header header;
  private final Numerals numerals;
  private final WorkSink out;
  private final int key;
  private final int doi;
  private final int pmid;
  private final int title;
  private final int authors;
  private final int venue;
  private final int types;
  private final int cited;
  private final int impact;
  private final int volume;
  private final int issue;
  private final int pages;
  private final int articleNumber;
  private final int[] issns;

  WorkRows(String file, SheetFile sheet, Header header, Numerals numerals, WorkSink out) {
    this.file = file;
    this.sheet = sheet;
    this.header = header;
    this.numerals = numerals;
    this.out = out;
    this.key = header.find(Header.ACCESSION_NUMBER);
    this.doi = header.find("doi");
    this.pmid = header.find("pubmed id", "pmid");
    this.title = header.find("article title", "title", "document title");
    this.authors = header.find("authors", "author");
    this.venue = header.find("source", "source title", "publication source");
    this.types = header.find("document type", "document types");
    this.cited = header.find("times cited");
    this.impact = header.find(Header.CNCI);
    this.volume = header.find("volume");
    this.issue = header.find("issue");
    this.pages = header.find("pages", "page", "start page", "beginning page");
    this.articleNumber = header.find("article number");
    this.issns = new int[] {header.find("issn"), header.find("eissn", "e-issn")};
  }

  /** How the list writes its numbers, by a pass over it. */
  static Numerals numerals(SheetFile file, Header header) throws SourceException, IOException {
    Numerals.Evidence evidence = new Numerals.Evidence();
    try (TableScanner scanner = file.scan()) {
      scanner.header();
      for (Row row = scanner.next(); row != null; row = scanner.next()) {
        for (int i = 0; i < header.size() && !scanner.below(); i++) {
          String name = Header.normal(header.name(i));
          boolean cited = name.equals("times cited");
          boolean number = cited || name.contains("citation") || name.startsWith("percentile");
          if (number && Numerals.numeric(row.cell(i))) {
            evidence.see(row.cell(i), cited);
          }
        }
      }
    }
    return evidence.decide(file.usualNumerals());
  }

  /** What a user should know of the list as a whole. */
  void tell(Location top) {
    List<String> missing = new ArrayList<>();
    if (title < 0) {
      missing.add("Article Title");
    }
    if (header.find(YEAR_COLUMNS) < 0) {
      missing.add("Publication Date");
    }
    if (doi < 0) {
      missing.add("DOI");
    }
    if (!missing.isEmpty()) {
      out.note(
          new Problem(
              Severity.WARNING,
              Code.MISSING_COLUMN,
              "The list lacks the column " + String.join(", ", missing) + ": its works have none.",
              top));
    }
  }

  /** Gives one row to the sink, accepted or rejected. */
  void read(Row row, boolean afterSummary) {
    String accession = text(row, key);
    Location at = new Location(file, row.line(), accession);
    if (afterSummary) {
      reject(
          at,
          "Line "
              + row.line()
              + " stands below the filter summary: the file may be several exports in one. Import"
              + " each export as a file of its own.",
          row);
      return;
    }
    if (row.width() > header.size() || (!sheet.sparse() && row.cells().size() < header.size())) {
      reject(
          at,
          "The row in line "
              + row.line()
              + " has "
              + row.cells().size()
              + " cells where the header has "
              + header.size()
              + ". It is cut, was edited, or a quotation mark in it is not closed: export the list"
              + " again.",
          row);
      return;
    }
    if (MANGLED.matcher(accession).matches()) {
      warn(
          at,
          "A spreadsheet program has made the number "
              + accession
              + " of the accession number, and its digits are lost: the work has none. Export the"
              + " list again.");
      accession = "";
    }
    String doiText = text(row, doi);
    String titleText = text(row, title);
    if (accession.isEmpty() && doiText.isEmpty() && titleText.isEmpty()) {
      reject(
          at,
          "The row in line "
              + row.line()
              + " has neither accession number nor DOI nor title, so that no work can be told.",
          row);
      return;
    }
    BigDecimal citations = number(row, cited, at);
    BigDecimal normalised = number(row, impact, at);
    out.accept(
        new Work(
            accession,
            doiText,
            text(row, pmid),
            titleText,
            year(row, at),
            null,
            split(text(row, types)),
            "",
            text(row, venue),
            whole(citations, row, at),
            normalised == null ? null : normalised.doubleValue(),
            authorships(text(row, authors)),
            List.of(),
            List.of(),
            numbering(row)),
        at);
  }

  private Numbering numbering(Row row) {
    List<String> found = new ArrayList<>(issns.length);
    for (int column : issns) {
      String issn = text(row, column);
      if (!issn.isEmpty()) {
        found.add(issn);
      }
    }
    return new Numbering(
        text(row, volume),
        text(row, issue),
        Numbering.firstPageOf(text(row, pages)),
        text(row, articleNumber),
        found);
  }

  private @Nullable Integer year(Row row, Location at) {
    int column = header.find(YEAR_COLUMNS);
    String cell = text(row, column);
    if (cell.isEmpty()) {
      return null;
    }
    Matcher matcher = YEAR.matcher(cell);
    if (matcher.find()) {
      return Integer.valueOf(matcher.group(1));
    }
    warn(at, "'" + cell + "' in the column " + header.name(column) + " holds no year.");
    return null;
  }

  private @Nullable BigDecimal number(Row row, int column, Location at) {
    String cell = text(row, column);
    if (cell.isEmpty()) {
      return null;
    }
    try {
      return numerals.parse(cell, column == cited);
    } catch (NumberFormatException e) {
      warn(
          at,
          "In the column "
              + header.name(column)
              + ", "
              + e.getMessage()
              + "; the value was left out.");
      return null;
    }
  }

  private @Nullable Integer whole(@Nullable BigDecimal number, Row row, Location at) {
    if (number == null) {
      return null;
    }
    try {
      int whole = number.intValueExact();
      if (whole >= 0) {
        return whole;
      }
    } catch (ArithmeticException e) {
      // Said below.
    }
    warn(at, "'" + text(row, cited) + "' is not a number of citations; it was left out.");
    return null;
  }

  private static List<Authorship> authorships(String cell) {
    List<Authorship> authorships = new ArrayList<>();
    for (String name : split(cell)) {
      authorships.add(new Authorship(authorships.size() + 1, name, "", false, List.of()));
    }
    return authorships;
  }

  private static List<String> split(String cell) {
    List<String> parts = new ArrayList<>();
    for (String part : cell.split(";", -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  private static String text(Row row, int column) {
    String cell = row.cell(column);
    return Numerals.missing(cell) ? "" : cell;
  }

  private void reject(Location at, String why, Row row) {
    out.reject(at, Code.MALFORMED, why, row.raw(sheet.separator()));
  }

  private void warn(Location at, String message) {
    out.note(new Problem(Severity.WARNING, Code.BAD_VALUE, message, at));
  }
}
