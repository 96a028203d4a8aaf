package org.entente.source.openalex;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.entente.spi.Code;
import org.entente.spi.Location;
import org.entente.spi.Problem;
import org.entente.spi.Severity;
import org.entente.spi.WorkSink;

/** What was met in a file that loses no record: counted, and told once at the end. */
final class Tally {

  /** What can be met, with the sentence for it; %1$s is the count, %2$s the first line. */
  enum Matter {
    AUTHORS_TRUNCATED(
        Severity.WARNING,
        Code.TRUNCATED,
        "Works with more than 100 authors, of which OpenAlex's lists give the first 100: %1$s, the first on line %2$s."
            + " Countries of the others are missing. The answer for a single work and the snapshot have all authors."),
    HUNDRED_AUTHORS(
        Severity.NOTE,
        Code.TRUNCATED,
        "Works with exactly 100 authors: %1$s, the first on line %2$s. OpenAlex's lists end there, and a CSV does not say"
            + " whether a work has more; the answer for a single work and the snapshot have all authors."),
    COUNTRY_WITHOUT_ADDRESS(
        Severity.NOTE,
        Code.BAD_VALUE,
        "Countries that OpenAlex gives an author and that no address or institution of the author explains: %1$s, the"
            + " first on line %2$s. Each is kept as an affiliation that has a country and nothing else."),
    UNKNOWN_INSTITUTION(
        Severity.NOTE,
        Code.BAD_VALUE,
        "Addresses with the identifier of an institution that the author's list of institutions does not have: %1$s, the"
            + " first on line %2$s. The addresses are kept without it."),
    BAD_CITATIONS(
        Severity.WARNING,
        Code.BAD_VALUE,
        "Records whose citations are not a whole number: %1$s, the first on line %2$s. They are taken as unknown."),
    BAD_IMPACT(
        Severity.WARNING,
        Code.BAD_VALUE,
        "Records whose field-weighted citation impact (fwci) is not a number: %1$s, the first on line %2$s. It is taken"
            + " as unknown."),
    BLANK_ROW(
        Severity.NOTE,
        Code.MALFORMED,
        "Rows without anything in them: %1$s, the first on line %2$s. They are no records and were passed over."),
    REPEATED_HEADER(
        Severity.NOTE,
        Code.MALFORMED,
        "Lines of headings among the records: %1$s, the first on line %2$s, as in files put together from several"
            + " exports. They are no records and were passed over."),
    NOT_UTF8(
        Severity.WARNING,
        Code.ENCODING,
        "Records with characters that are not valid UTF-8: %1$s, the first on line %2$s. They were replaced by a question"
            + " mark in a diamond; export the file again, or save it as UTF-8."),
    IDS_DO_NOT_FIT(
        Severity.NOTE,
        Code.BAD_VALUE,
        "Records with another number of author identifiers than of authors: %1$s, the first on line %2$s. It is not"
            + " known which identifier is whose, so their authors have none."),
    CORRESPONDENCE_UNKNOWN(
        Severity.NOTE,
        Code.BAD_VALUE,
        "Records that do not say of each author whether the author is corresponding: %1$s, the first on line %2$s. No"
            + " author of theirs is marked."),
    UNTIED(
        Severity.NOTE,
        Code.BAD_VALUE,
        "Records whose countries or addresses cannot be told apart by author, as the lists have another length than that of"
            + " authors: %1$s, the first on line %2$s. They are kept for the work, tied to no author. JSON of the API has"
            + " the ties."),
    INSTITUTIONS_WITHOUT_COUNTRY(
        Severity.NOTE,
        Code.BAD_VALUE,
        "Records of several countries whose institutions cannot be told apart by country: %1$s, the first on line %2$s."
            + " Their countries are kept and their institutions are not. JSON of the API has both.");

    private final Severity severity;
    private final Code code;
    private final String sentence;

    Matter(Severity severity, Code code, String sentence) {
      this.severity = severity;
      this.code = code;
      this.sentence = sentence;
    }
  }

  private static final class Count {
    long number;
    long firstLine;
    String firstRecord = "";
  }

  private final Map<Matter, Count> counts = new EnumMap<>(Matter.class);
  private long line;
  private String record = "";

  /** Says which record the following is about. */
  void at(long currentLine, String currentRecord) {
    line = currentLine;
    record = currentRecord;
  }

  void add(Matter matter) {
    Count count = counts.computeIfAbsent(matter, m -> new Count());
    if (count.number++ == 0) {
      count.firstLine = line;
      count.firstRecord = record;
    }
  }

  /** Tells the sink what was counted. */
  void report(String file, WorkSink out) {
    counts.forEach(
        (matter, count) ->
            out.note(
                new Problem(
                    matter.severity,
                    matter.code,
                    String.format(Locale.ROOT, matter.sentence, count.number, count.firstLine),
                    new Location(file, count.firstLine, count.firstRecord))));
  }
}
