package org.entente.source.scopus;

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
    BLANK_ROW(
        Severity.NOTE,
        Code.MALFORMED,
        "Rows without anything in them: %1$s, the first on line %2$s. They are no records and were passed over."),
    REPEATED_HEADER(
        Severity.NOTE,
        Code.MALFORMED,
        "Lines of headings among the records: %1$s, the first on line %2$s, as in files put together from several"
            + " exports. They are no records; the rows behind each were read by it."),
    NO_LAST_LINE_END(
        Severity.NOTE,
        Code.TRUNCATED,
        "The file does not end with a line end, as files of Scopus do. If the last cell of its last record, on line"
            + " %2$s, is not whole, the file was cut off: export it or copy it again."),
    MORE_CELLS(
        Severity.NOTE,
        Code.MALFORMED,
        "Rows with empty cells beyond the header: %1$s, the first on line %2$s. The surplus cells were passed over."),
    SHIFTED(
        Severity.NOTE,
        Code.MALFORMED,
        "Rows with more 'Funding Text' cells than the header names: %1$s, the first on line %2$s. The cells behind them"
            + " were read that many columns further right, where the EID stands."),
    FEWER_CELLS(
        Severity.NOTE,
        Code.MALFORMED,
        "Rows that end before the last column: %1$s, the first on line %2$s. The missing cells were taken as empty."),
    NO_KEY(
        Severity.NOTE,
        Code.BAD_VALUE,
        "Records without an EID: %1$s, the first on line %2$s. They cannot be told apart by their key when they are"
            + " imported again."),
    BAD_CITATIONS(
        Severity.WARNING,
        Code.BAD_VALUE,
        "Records whose 'Cited by' is not a whole number: %1$s, the first on line %2$s. Their citations are taken as"
            + " unknown."),
    BAD_PUBMED_ID(
        Severity.NOTE,
        Code.BAD_VALUE,
        "Records whose 'PubMed ID' is not a number: %1$s, the first on line %2$s. It was left out."),
    NOT_UTF8(
        Severity.WARNING,
        Code.ENCODING,
        "Records with cells that are not valid UTF-8: %1$s, the first on line %2$s. These cells were read as windows-1252; if names look"
            + " wrong, save the file as UTF-8 or export it again."),
    IDS_DO_NOT_FIT(
        Severity.NOTE,
        Code.BAD_VALUE,
        "Records with another number of author identifiers than of authors: %1$s, the first on line %2$s. It is not"
            + " known which identifier is whose, so their authors have none."),
    BAD_AUTHOR_ID(
        Severity.WARNING,
        Code.BAD_VALUE,
        "Records with an author identifier that is not a number: %1$s, the first on line %2$s. It was left out; a"
            + " spreadsheet that saved the file may have rounded it."),
    ENTRY_NOT_READ(
        Severity.WARNING,
        Code.BAD_VALUE,
        "Entries of 'Authors with affiliations' that begin with no author's name: %1$s, the first on line %2$s. Their"
            + " addresses are kept, but tied to no author."),
    UNLISTED_ADDRESS(
        Severity.NOTE,
        Code.BAD_VALUE,
        "Addresses that stand in 'Authors with affiliations' and not in 'Affiliations': %1$s, the first on line %2$s."
            + " They are kept, with the author in whose entry they stand."),
    DEPARTMENT_LEFT_OUT(
        Severity.NOTE,
        Code.BAD_VALUE,
        "Departments that 'Authors with affiliations' names and 'Affiliations' does not: %1$s, the first on line %2$s."
            + " The addresses are kept as 'Affiliations' lists them."),
    ONLY_CORRESPONDENCE(
        Severity.NOTE,
        Code.BAD_VALUE,
        "Records with no affiliation whose 'Correspondence Address' may hold an address: %1$s, the first on line %2$s."
            + " Scopus does not count it as an affiliation, and neither is it used here."),
    CORRESPONDENCE_UNKNOWN(
        Severity.NOTE,
        Code.BAD_VALUE,
        "Records whose 'Correspondence Address' names nobody who is certainly one of the authors: %1$s, the first on"
            + " line %2$s. No author of theirs is marked as corresponding."),
    NO_TIES(
        Severity.NOTE,
        Code.MISSING_COLUMN,
        "Records with addresses that are tied to no author: %1$s, the first on line %2$s. BibTeX of Scopus does not say"
            + " which author has which address, nor who has addresses in two countries; export CSV for that."),
    NO_ADDRESSES(
        Severity.WARNING,
        Code.MISSING_COLUMN,
        "No record of the file has an address: no country and no collaboration can be known. Export again with"
            + " Affiliations ticked."),
    STRAY_TEXT(
        Severity.WARNING,
        Code.MALFORMED,
        "Text outside of entries that looks like a part of one, on line %2$s: was the beginning of an entry lost? It was"
            + " left out."),
    EMPTY_RESULT(
        Severity.NOTE,
        Code.BAD_VALUE,
        "Answers of the API that hold no record, as nothing was found: %1$s, the first on line %2$s."),
    FIRST_AUTHOR_ONLY(
        Severity.WARNING,
        Code.MISSING_COLUMN,
        "Records that name their first author only: %1$s, the first on line %2$s. Ask for the view COMPLETE of Scopus"
            + " Search or FULL of Abstract Retrieval: without all authors nothing can be said of who works with whom"
            + " but by the addresses of the work."),
    NO_STATED_ADDRESS(
        Severity.NOTE,
        Code.MISSING_COLUMN,
        "Records whose addresses are Scopus' profiles of organisations and not what the paper states: %1$s, the first on"
            + " line %2$s. Their countries are those of the profiles, which may differ from where the authors were; the"
            + " view FULL of Abstract Retrieval has the addresses."),
    AFFILIATION_NOT_LISTED(
        Severity.NOTE,
        Code.BAD_VALUE,
        "Links from an author to an affiliation that the record does not list: %1$s, the first on line %2$s. These"
            + " authors are not tied by them to an address."),
    GROUP_AUTHOR_UNKNOWN(
        Severity.NOTE,
        Code.BAD_VALUE,
        "Authors in an 'author-group' who are not among the record's authors: %1$s, the first on line %2$s. The"
            + " addresses are kept, but not tied to them."),
    CORRESPONDENCE_UNTIED(
        Severity.NOTE,
        Code.BAD_VALUE,
        "Names with an address for correspondence that are not certainly one of the record's authors: %1$s, the first on line"
            + " %2$s. They are kept with their addresses, but tied to no author.");

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
  private long listed;
  private long untied;

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

  void entryNotRead() {
    add(Matter.ENTRY_NOT_READ);
  }

  void unlistedAddress() {
    add(Matter.UNLISTED_ADDRESS);
  }

  void departmentLeftOut() {
    add(Matter.DEPARTMENT_LEFT_OUT);
  }

  /** Counts an address of the column Affiliations, where the record says who has which. */
  void listedAddress(boolean isTied) {
    listed++;
    if (!isTied) {
      untied++;
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
    if (untied > 0) {
      out.note(
          new Problem(
              Severity.NOTE,
              Code.BAD_VALUE,
              "Of "
                  + listed
                  + " addresses in 'Affiliations', "
                  + untied
                  + " stand in no author's entry of 'Authors with affiliations'. They count for their records, but"
                  + " are tied to no author.",
              new Location(file, 0, "")));
    }
  }
}
