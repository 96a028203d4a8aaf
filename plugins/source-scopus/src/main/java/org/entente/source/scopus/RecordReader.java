package org.entente.source.scopus;

import java.util.List;
import org.entente.model.Affiliation;
import org.entente.model.Authorship;
import org.entente.model.Numbering;
import org.entente.model.Work;
import org.entente.source.scopus.Tally.Matter;
import org.entente.spi.Code;
import org.jspecify.annotations.Nullable;

/** Makes works of the rows of one file. Holds buffers, so one file and one thread each. */
final class RecordReader {

  /** Why a row is not a record. */
  static final class BadRow extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;

    BadRow(Code code, String message) {
      super(message, null, false, false);
      this.code = code;
    }

    Code code() {
      return code;
    }

    String sentence() {
      return String.valueOf(getMessage());
    }
  }

  private static final String CUT =
      "The file ends inside the record that begins here: it was cut off. Export it or copy it again.";
  private static final int EARLIEST_YEAR = 1000;
  private static final int LATEST_YEAR = 2999;

  private final CsvRows row;
  private final Layout layout;
  private final Tally tally;
  private final AddressTies ties;
  private final RecurringText recurring = new RecurringText();

  /** How many columns further right than the header says the cells behind the funding texts are. */
  private int shift;

  private String key = "";

  RecordReader(CsvRows row, Layout layout, Tally tally) {
    this.row = row;
    this.layout = layout;
    this.tally = tally;
    this.ties = new AddressTies(tally);
  }

  /**
   * The work that the current row describes.
   *
   * @throws BadRow if the row is not a record that can be used
   */
  Work read() throws BadRow {
    long notUtf8 = row.notUtf8();
    key = "";
    tally.at(row.line(), "");
    if (!row.lineEnded() && row.cells() < layout.size()) {
      throw new BadRow(Code.TRUNCATED, CUT);
    }
    align();
    if (!row.lineEnded()) {
      switch (tail()) {
        case WHOLE -> {}
        case CUT -> throw new BadRow(Code.TRUNCATED, CUT);
        case UNKNOWN -> tally.add(Matter.NO_LAST_LINE_END);
      }
    }
    String eid = text(Column.EID).strip();
    if (eid.isEmpty()) {
      eid = eidOfLink();
    } else if (!eid.startsWith(Eid.START)) {
      throw new BadRow(
          Code.BAD_VALUE,
          "The column EID holds '"
              + shortened(eid)
              + "' where an identifier such as 2-s2.0-85103845390 was expected: the cells of this row are probably"
              + " shifted. Compare the row with the header.");
    }
    key = eid;
    tally.at(row.line(), eid);
    String title = text(Column.TITLE);
    if (AuthorList.isNothing(title)) {
      title = "";
    }
    String doi = text(Column.DOI).strip();
    if (eid.isEmpty()) {
      if (title.isBlank() && doi.isEmpty()) {
        throw new BadRow(
            Code.BAD_VALUE,
            "The row has no EID, no title and no DOI, so nothing can be said of it.");
      }
      tally.add(Matter.NO_KEY);
    }
    Integer year = year();

    String withAffiliations = text(Column.AUTHORS_WITH_AFFILIATIONS);
    String correspondence = text(Column.CORRESPONDENCE);
    AuthorList authors =
        AuthorList.of(
            text(Column.AUTHORS),
            text(Column.FULL_NAMES),
            text(Column.AUTHOR_IDS),
            withAffiliations);
    if (!authors.idsFit()) {
      tally.add(Matter.IDS_DO_NOT_FIT);
    }
    if (!authors.idsAreNumbers()) {
      tally.add(Matter.BAD_AUTHOR_ID);
    }
    @Nullable List<Integer>[] tied = ties.tie(text(Column.AFFILIATIONS), withAffiliations, authors);
    List<Affiliation> affiliations = ties.affiliations();
    List<Authorship> authorships = authorships(authors, tied, correspondence);
    if (affiliations.isEmpty() && correspondence.contains("; ")) {
      tally.add(Matter.ONLY_CORRESPONDENCE);
    }

    String documentType = recurring(Column.DOCUMENT_TYPE);
    Work work =
        new Work(
            eid,
            doi,
            pubMedId(),
            title,
            year,
            null,
            documentType.isEmpty() ? List.of() : List.of(documentType),
            recurring(Column.LANGUAGE),
            recurring(Column.VENUE),
            timesCited(),
            null,
            authorships,
            affiliations,
            CorrespondenceAddress.read(correspondence, authors, tally),
            numbering());
    if (row.notUtf8() > notUtf8) {
      tally.add(Matter.NOT_UTF8);
    }
    return work;
  }

  /** Whether an EID stands where the header says: then the row is a record. */
  boolean hasEidInPlace() {
    int eid = layout.of(Column.EID);
    return eid >= 0 && eid < row.cells() && row.startsWith(eid, Eid.START);
  }

  /** The EID of the row that was read last, as far as it came; empty where it has none. */
  String key() {
    return key;
  }

  /** What can be said of the last row of a file where no line end stands behind it. */
  private enum Tail {
    /** The record is there to its end. */
    WHOLE,
    /** The record lacks its end. */
    CUT,
    /** Its last cell may lack its end: nothing shows it. */
    UNKNOWN
  }

  /** Whether the current row, behind which the file ends without a line end, is cut. */
  private Tail tail() {
    if (layout.has(Column.EID)) {
      String eid = text(Column.EID).strip();
      String inLink = eidOfLink();
      if (!eid.startsWith(Eid.START)
          || (inLink.length() > eid.length() && inLink.startsWith(eid))) {
        return Tail.CUT;
      }
      if (eid.equals(inLink)) {
        return Tail.WHOLE;
      }
    }
    return row.lastCellQuoted() ? Tail.WHOLE : Tail.UNKNOWN;
  }

  /** Finds out how the cells of a row stand to the header when their numbers differ. */
  private void align() throws BadRow {
    shift = 0;
    int surplus = row.cells() - layout.size();
    if (surplus == 0) {
      return;
    }
    int eid = layout.of(Column.EID);
    if (surplus < 0) {
      if (eid >= 0 && eid < row.cells() && row.startsWith(eid, Eid.START)) {
        tally.add(Matter.FEWER_CELLS);
        return;
      }
      throw new BadRow(Code.MALFORMED, cellsSentence());
    }
    boolean inPlace = eid < 0 || row.isEmpty(eid) || row.startsWith(eid, Eid.START);
    if (inPlace && surplusIsEmpty()) {
      tally.add(Matter.MORE_CELLS);
      return;
    }
    int funding = layout.lastFundingText();
    if (funding >= 0 && eid > funding && row.startsWith(eid + surplus, Eid.START)) {
      shift = surplus;
      tally.add(Matter.SHIFTED);
      return;
    }
    throw new BadRow(Code.MALFORMED, cellsSentence());
  }

  private String cellsSentence() {
    return "The row has "
        + row.cells()
        + " cells where the header has "
        + layout.size()
        + " columns. Look for a quotation mark or a comma too many or too few, or export the record again.";
  }

  private boolean surplusIsEmpty() {
    for (int i = layout.size(); i < row.cells(); i++) {
      if (!row.isEmpty(i)) {
        return false;
      }
    }
    return true;
  }

  private int cell(Column column) {
    int cell = layout.of(column);
    if (shift > 0 && cell > layout.lastFundingText()) {
      cell += shift;
    }
    return cell < row.cells() ? cell : -1;
  }

  private String text(Column column) {
    int cell = cell(column);
    return cell < 0 || row.isEmpty(cell) ? "" : row.text(cell);
  }

  private String recurring(Column column) {
    int cell = cell(column);
    return cell < 0 || row.isEmpty(cell) ? "" : recurring.of(row, cell);
  }

  private @Nullable Integer year() throws BadRow {
    int cell = cell(Column.YEAR);
    if (cell < 0 || row.isEmpty(cell)) {
      return null;
    }
    int year = number(cell);
    if (year == 0) {
      // Scopus writes 0000 for cited works that it knows from reference lists only.
      return null;
    }
    if (year >= EARLIEST_YEAR && year <= LATEST_YEAR) {
      return year;
    }
    String text = row.text(cell).strip();
    if (text.isEmpty()) {
      return null;
    }
    throw new BadRow(
        Code.BAD_VALUE,
        "The publication year is '"
            + shortened(text)
            + "' where a year of four digits was expected. Correct it in the file, or export the record again.");
  }

  private @Nullable Integer timesCited() {
    int cell = cell(Column.CITED_BY);
    if (cell < 0 || row.isEmpty(cell)) {
      return null;
    }
    int number = number(cell);
    if (number < 0) {
      tally.add(Matter.BAD_CITATIONS);
      return null;
    }
    return number;
  }

  private Numbering numbering() {
    return Numberings.of(
        recurring(Column.VOLUME),
        recurring(Column.ISSUE),
        text(Column.PAGE_START),
        text(Column.ARTICLE_NUMBER),
        recurring(Column.ISSN));
  }

  private String pubMedId() {
    String id = text(Column.PUBMED_ID).strip();
    if (id.isEmpty() || AuthorList.isNumber(id)) {
      return id;
    }
    tally.add(Matter.BAD_PUBMED_ID);
    return "";
  }

  /** The whole number in a cell, -1 where it holds something else. */
  private int number(int cell) {
    byte[] bytes = row.bytes();
    int start = row.start(cell);
    int end = row.end(cell);
    if (end - start > 9) {
      return -1;
    }
    int number = 0;
    for (int i = start; i < end; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private List<Authorship> authorships(
      AuthorList authors, @Nullable List<Integer>[] tied, String correspondence) {
    int size = authors.size();
    if (size == 0) {
      return List.of();
    }
    boolean[] corresponding = new boolean[size];
    if (!correspondence.isEmpty()
        && CorrespondenceAddress.mark(correspondence, authors, corresponding) == 0) {
      tally.add(Matter.CORRESPONDENCE_UNKNOWN);
    }
    Authorship[] all = new Authorship[size];
    for (int i = 0; i < size; i++) {
      List<Integer> addresses = tied[i];
      all[i] =
          new Authorship(
              i + 1,
              authors.name(i),
              authors.id(i),
              corresponding[i],
              addresses == null ? List.of() : addresses);
    }
    return List.of(all);
  }

  /** The EID in the link of the record's page, empty where there is none. */
  private String eidOfLink() {
    return Eid.inLink(text(Column.LINK));
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
