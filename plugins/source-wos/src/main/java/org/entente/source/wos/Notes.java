package org.entente.source.wos;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.entente.spi.Code;
import org.entente.spi.Location;
import org.entente.spi.Problem;
import org.entente.spi.Severity;
import org.entente.spi.WorkSink;

/**
 * What the user should know of a file beside its rejected records, one problem a kind: how often it
 * happened, and the first place with an example.
 */
final class Notes {

  /** The kinds; in a message {@code %1$d} is how often, {@code %2$s} the first example. */
  enum Kind {
    NOT_UTF8(
        Severity.WARNING,
        Code.ENCODING,
        "Values that are not UTF-8 and were read as windows-1252: %1$d (first: '%2$s'). Look at"
            + " names with accents; where they are wrong, export the file again as UTF-8."),
    UNTIED_NAME(
        Severity.WARNING,
        Code.BAD_VALUE,
        "Names beside addresses that match no author, or no single author, of their record: %1$d"
            + " (first: '%2$s'). The addresses are kept, without a link to that author."),
    UNTIED_CORRESPONDENCE(
        Severity.NOTE,
        Code.BAD_VALUE,
        "Names beside addresses for correspondence that match no author, or no single author, of"
            + " their record: %1$d (first: '%2$s'). The names and addresses are kept, but nobody is"
            + " marked by them as corresponding."),
    AUTHOR_LISTS_DIFFER(
        Severity.WARNING,
        Code.BAD_VALUE,
        "Records that list a different number of authors in AU and in AF: %1$d (first: %2$s). The"
            + " longer list was taken."),
    BAD_YEAR(
        Severity.WARNING,
        Code.BAD_VALUE,
        "Publication years (PY, Year) that are no year of four digits: %1$d (first: '%2$s'). These works"
            + " have no publication year."),
    BAD_EARLY_ACCESS(
        Severity.WARNING,
        Code.BAD_VALUE,
        "Early-access dates (EA, EY, EarlyAccessDate) without a year of four digits: %1$d (first: '%2$s'). These"
            + " works have no early-access year."),
    BAD_CITATIONS(
        Severity.WARNING,
        Code.BAD_VALUE,
        "Citation counts (TC, Z9, Times-Cited) that are no whole numbers: %1$d (first: '%2$s'). They were left"
            + " out."),
    STRAY_LINE(
        Severity.WARNING,
        Code.MALFORMED,
        "Lines that begin neither with a tag nor with three blanks, or stand outside a record: %1$d"
            + " (first: '%2$s'). They were left out, with the lines that continue them; has the"
            + " file been edited?"),
    NO_END_MARK(
        Severity.WARNING,
        Code.TRUNCATED,
        "The file does not end with an end mark ('EF'). If it was cut, records are missing: compare"
            + " the number of records with what the Web of Science showed."),
    LAST_ROW_OPEN(
        Severity.WARNING,
        Code.TRUNCATED,
        "The last row has no line end, though it has all its cells. If the file was cut there,"
            + " records are missing: compare the number of records with what the Web of Science"
            + " showed."),
    ROW_WIDTH(
        Severity.WARNING,
        Code.MALFORMED,
        "Rows that have not as many cells as the header has columns, though their accession number"
            + " stands in its place: %1$d (first: %2$s). They were read; cells at their ends may be"
            + " missing."),
    NO_RECORDS(Severity.WARNING, Code.BAD_VALUE, "The file holds no records, only a header."),
    NO_ADDRESS_COLUMN(
        Severity.WARNING,
        Code.MISSING_COLUMN,
        "The file has no column C1: it is an export of 'All Databases', which gives no addresses."
            + " Nothing about countries can be said from it; export the records from 'Web of"
            + " Science Core Collection'."),
    STRAY_TEXT(
        Severity.WARNING,
        Code.MALFORMED,
        "Text outside of entries that looks like a part of one: was the beginning of an entry lost? It"
            + " was left out."),
    NO_ADDRESS_FIELD(
        Severity.WARNING,
        Code.MISSING_COLUMN,
        "No record of the file has an address (Affiliation). Nothing about countries can be said from"
            + " it; export the records with the record content 'Full Record'."),
    NO_TYPE_FIELD(
        Severity.NOTE,
        Code.MISSING_COLUMN,
        "No record of the file has a document type (Type): articles and reviews cannot be told from"
            + " other documents."),
    SPREADSHEET(
        Severity.WARNING,
        Code.ENCODING,
        "The file was saved again by a spreadsheet program: its cells are quoted. The records were"
            + " read, but such programs lose letters outside their character set, rewrite dates"
            + " and cut cells of more than 32,767 characters. Import the file as the Web of Science"
            + " gave it, where you still have it.");

    private final Severity severity;
    private final Code code;
    private final String message;

    Kind(Severity severity, Code code, String message) {
      this.severity = severity;
      this.code = code;
      this.message = message;
    }
  }

  private static final int EXAMPLE_LENGTH = 80;

  private final Map<Kind, Seen> seen = new EnumMap<>(Kind.class);

  void add(Kind kind, String example, Location at) {
    Seen before = seen.get(kind);
    if (before == null) {
      seen.put(kind, new Seen(shorten(example), at));
    } else {
      before.count++;
    }
  }

  boolean has(Kind kind) {
    return seen.containsKey(kind);
  }

  /** Tells the sink all of them. */
  void tell(WorkSink sink) {
    seen.forEach(
        (kind, what) ->
            sink.note(
                new Problem(
                    kind.severity,
                    kind.code,
                    String.format(Locale.ROOT, kind.message, what.count, what.example),
                    what.first)));
  }

  private static String shorten(String text) {
    return text.length() <= EXAMPLE_LENGTH ? text : text.substring(0, EXAMPLE_LENGTH) + "…";
  }

  private static final class Seen {
    private final String example;
    private final Location first;
    private long count = 1;

    Seen(String example, Location first) {
      this.example = example;
      this.first = first;
    }
  }
}
