package org.entente.source.openalex;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.model.Authorship;
import org.entente.model.Numbering;
import org.entente.model.Work;
import org.entente.source.openalex.Tally.Matter;

/**
 * Makes works of rows of OpenAlex's CSV. A cell holds the values of all authors, with a bar between
 * them; an author without a value has an empty one. A list that is as long as that of the authors
 * therefore has one value an author; from a longer one nobody can say whose a value is.
 */
final class CsvRecord {

  private static final int CUT_AT = 100;

  private final CsvColumns columns;
  private final List<String> cells;
  private final Tally tally;
  private final Affiliations affiliations = new Affiliations();

  private CsvRecord(CsvColumns columns, List<String> cells, Tally tally) {
    this.columns = columns;
    this.cells = cells;
    this.tally = tally;
  }

  /**
   * The work of a row.
   *
   * @throws BadRecord if it has no identifier of a work, or its year is none
   */
  static Work read(CsvColumns columns, List<String> cells, Tally tally) throws BadRecord {
    return new CsvRecord(columns, cells, tally).work();
  }

  private Work work() throws BadRecord {
    String key = WorkRecord.key(text(Column.ID));
    Integer year = Numbers.year(year());
    List<Authorship> authorships = authorships();
    String type = text(Column.TYPE);
    List<String> issns = list(Column.ISSNS).stream().filter(issn -> !issn.isEmpty()).toList();
    String one = text(Column.ISSN);
    return new Work(
        key,
        text(Column.DOI),
        Ids.pubmed(text(Column.PMID)),
        text(Column.TITLE),
        year,
        null,
        type.isEmpty() ? List.of() : List.of(type),
        text(Column.LANGUAGE),
        text(Column.VENUE),
        Numbers.citations(text(Column.CITATIONS), tally),
        Numbers.impact(text(Column.IMPACT), tally),
        authorships,
        affiliations.list(),
        List.of(),
        new Numbering(
            text(Column.VOLUME),
            text(Column.ISSUE),
            text(Column.FIRST_PAGE),
            "",
            issns.isEmpty() && !one.isEmpty() ? List.of(one) : issns));
  }

  private String text(Column column) {
    return columns.text(cells, column);
  }

  /** The values of a cell, empty ones too; none where the cell is empty. */
  private List<String> list(Column column) {
    String text = text(column);
    return text.isEmpty()
        ? List.of()
        : Stream.of(text.split("\\|", -1)).map(String::strip).toList();
  }

  /** The year, else that of the date. */
  private String year() {
    String year = text(Column.YEAR);
    String date = text(Column.DATE);
    return year.isEmpty() && date.length() >= 4 ? date.substring(0, 4) : year;
  }

  private List<Authorship> authorships() {
    List<String> names = list(Column.AUTHORS);
    List<String> rawNames = list(Column.RAW_AUTHORS);
    List<String> ids = list(Column.AUTHOR_IDS);
    int authors = names.isEmpty() ? Math.max(rawNames.size(), ids.size()) : names.size();
    boolean haveIds = ids.size() == authors;
    if (!ids.isEmpty() && !haveIds) {
      tally.add(Matter.IDS_DO_NOT_FIT);
    }
    if (authors == CUT_AT) {
      tally.add(Matter.HUNDRED_AUTHORS);
    }
    List<Boolean> corresponding = corresponding(authors, haveIds ? ids : List.of());
    List<List<Integer>> ties =
        new CsvAddresses(
                authors,
                list(Column.ADDRESSES),
                list(Column.INSTITUTIONS),
                list(Column.INSTITUTION_COUNTRIES),
                list(Column.COUNTRIES),
                tally)
            .placesIn(affiliations);
    List<Authorship> authorships = new ArrayList<>(authors);
    for (int i = 0; i < authors; i++) {
      String name = i < names.size() ? names.get(i) : "";
      String rawName = rawNames.size() == authors ? rawNames.get(i) : "";
      authorships.add(
          new Authorship(
              i + 1,
              rawName.isEmpty() ? name : rawName,
              haveIds ? Ids.author(ids.get(i)) : "",
              corresponding.get(i),
              ties.get(i)));
    }
    return authorships;
  }

  private List<Boolean> corresponding(int authors, List<String> ids) {
    List<String> flags = list(Column.CORRESPONDING);
    if (flags.size() == authors) {
      return flags.stream().map(flag -> flag.equalsIgnoreCase("true")).toList();
    }
    if (!flags.isEmpty()) {
      tally.add(Matter.CORRESPONDENCE_UNKNOWN);
    }
    Set<String> listed =
        list(Column.CORRESPONDING_IDS).stream()
            .map(Ids::author)
            .filter(id -> !id.isEmpty())
            .collect(Collectors.toSet());
    List<Boolean> marked = new ArrayList<>(authors);
    for (int i = 0; i < authors; i++) {
      marked.add(i < ids.size() && listed.contains(Ids.author(ids.get(i))));
    }
    return marked;
  }
}
