package org.entente.app.simulate.noise;

import java.util.Map;
import java.util.stream.Collectors;
import org.entente.app.simulate.base.Randomness;
import org.entente.app.simulate.base.Tables;

/** How often something happens, from {@code rates.tsv}, which says why. */
enum Rate {
  DOI_NONE_ARTICLE,
  DOI_NONE_PROCEEDINGS,
  DOI_NONE_OTHER,
  DOI_MISSING_ARTICLE,
  DOI_MISSING_PROCEEDINGS,
  DOI_MISSING_OTHER,
  DOI_TYPO,
  DOI_OF_ANOTHER,
  DOI_CAPITALS,
  PUBMED_BIOMEDICAL,
  PUBMED_OTHER,
  PUBMED_MISSING,
  YEAR_EARLIER,
  YEAR_LATER,
  YEAR_TWO,
  YEAR_EARLY_ACCESS_SAID,
  IN_PRESS,
  TITLE_FOREIGN,
  TITLE_OTHER_TRANSLATION,
  TITLE_ORIGINAL_ADDED,
  TITLE_ORIGINAL_ONLY,
  TITLE_TYPO,
  TITLE_SUBTITLE_MISSING,
  TITLE_CUT,
  TITLE_ADDITION,
  TITLE_GREEK_SPELLED,
  TITLE_DIACRITICS_FOLDED,
  TITLE_INDEX_MARKUP,
  TITLE_ENTITY,
  TITLE_AMPERSAND_SPELLED,
  TITLE_CAPITALS,
  TITLE_HEADLINE_CASE,
  TITLE_AMERICAN,
  TITLE_HYPHEN,
  TITLE_PUNCTUATION,
  NAME_HYPHEN,
  NAME_PARTICLE,
  NAME_DIACRITICS,
  NAME_INITIAL_MISSING,
  NAME_GIVEN_SHORT,
  NAME_SWAPPED,
  NAME_TYPO,
  AUTHORS_OTHER_FIRST,
  AUTHORS_NONE,
  AUTHORS_CUT,
  VENUE_ABBREVIATED,
  VENUE_RENAMED,
  VENUE_SERIES,
  VENUE_AMPERSAND,
  VOLUME_MISSING,
  ISSUE_MISSING,
  PAGE_MISSING,
  ARTICLE_NUMBER_AS_PAGES,
  ARTICLE_NUMBER_AND_PAGES,
  ISSN_MISSING,
  DUPLICATE,
  TRAP_CONFERENCE_VERSION,
  TRAP_PART,
  TRAP_SEQUEL,
  TRAP_REPRINT,
  TRAP_SERIES,
  TRAP_GENERIC_TITLE,
  TRAP_SAME_VOLUME,
  TRAP_CORRECTION,
  TRAP_COMMENT,
  TRAP_REPLY;

  private final Line wos = Line.of(name(), 1);
  private final Line scopus = Line.of(name(), 2);

  /** Whether it happens to a publication, whichever the database. */
  boolean happens(int year, Randomness random) {
    return random.chance(wos.at(year));
  }

  /** Whether it happens to a publication in a database. */
  boolean happens(Database database, int year, Randomness random) {
    return random.chance((database == Database.WOS ? wos : scopus).at(year));
  }

  /** The rate of a year. */
  double in(Database database, int year) {
    return (database == Database.WOS ? wos : scopus).at(year);
  }

  /** A rate: the same in all years, or falling or rising from one year to another. */
  private record Line(double first, int firstYear, double last, int lastYear) {

    private static final Map<String, String[]> ROWS =
        Tables.rows(Rate.class, "rates.tsv").stream()
            .collect(Collectors.toMap(row -> row[0], row -> row));

    static Line of(String name, int column) {
      String[] row = ROWS.get(name);
      if (row == null || row.length != 4) {
        throw new IllegalStateException(
            "rates.tsv has no row of four columns for " + name + ", which the simulator asks for");
      }
      // "=" stands where the other column holds the publication's rate.
      String text = row[column].equals("=") ? row[3 - column] : row[column];
      String[] points = text.split(" ", -1);
      if (points.length == 1) {
        double rate = Double.parseDouble(text);
        return new Line(rate, 0, rate, 1);
      }
      String[] from = points[0].split("@", -1);
      String[] to = points[1].split("@", -1);
      return new Line(
          Double.parseDouble(from[0]),
          Integer.parseInt(from[1]),
          Double.parseDouble(to[0]),
          Integer.parseInt(to[1]));
    }

    double at(int year) {
      double part = (double) (year - firstYear) / (lastYear - firstYear);
      return first + (last - first) * Math.max(0, Math.min(1, part));
    }
  }
}
