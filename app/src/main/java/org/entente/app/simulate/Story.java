package org.entente.app.simulate;

import java.util.List;
import org.entente.app.simulate.base.Tables;

/**
 * The figures that the world mirrors, at full scale, and their scaled-down counts for one database:
 * articles and reviews of the protagonist, full counting. Counts are rounded, never drawn.
 */
final class Story {

  static final int FIRST_YEAR = 2013;
  static final int LAST_YEAR = 2023;
  static final int YEARS = LAST_YEAR - FIRST_YEAR + 1;

  /** Scopus covers more than Web of Science, and the more the later. */
  private static final double SCOPUS_COVERAGE = 1.10;

  private static final double SCOPUS_COVERAGE_GROWTH = 0.005;

  /** Scopus's peak is a point lower: 25.6 instead of 26.6. */
  private static final double SCOPUS_SHARE = 25.6 / 26.6;

  private static final List<String[]> ROWS = Tables.rows(Story.class, "years.tsv");
  private static final List<String[]> PARTNERS = Tables.rows(Story.class, "partners.tsv");

  private Story() {}

  /** Works at full scale, all years. */
  static double works() {
    return ROWS.stream().mapToDouble(row -> Double.parseDouble(row[1])).sum();
  }

  /** What Web of Science, and so InCites, must show in a year at a scale (simulated per real). */
  static Quota wos(int year, double scale) {
    return quota(year, scale, 1, 1);
  }

  /** What Scopus must show. */
  static Quota scopus(int year, double scale) {
    double coverage = SCOPUS_COVERAGE + SCOPUS_COVERAGE_GROWTH * (year - FIRST_YEAR);
    return quota(year, scale, coverage, SCOPUS_SHARE);
  }

  private static Quota quota(int year, double scale, double coverage, double shareFactor) {
    String[] row = ROWS.get(year - FIRST_YEAR);
    double fullWorks = Double.parseDouble(row[1]);
    int works = (int) Math.round(fullWorks * coverage * scale);
    double share = Double.parseDouble(row[2]) / fullWorks * shareFactor;
    int[] partners = new int[Geography.size()];
    partners[Geography.UNITED_STATES] = part(works, Double.parseDouble(row[3]) * shareFactor);
    for (String[] partner : PARTNERS) {
      partners[Geography.indexOf(partner[0])] = part(works, percent(partner, year) * shareFactor);
    }
    int international = Math.min(works, (int) Math.round(works * share));
    int dual = (int) Math.round(Double.parseDouble(row[4]) * scale);
    return new Quota(works, international, partners, dual);
  }

  private static int part(int works, double percent) {
    return (int) Math.round(works * percent / 100);
  }

  /** Straight lines from the first year to the peak and from the peak to the last. */
  private static double percent(String[] partner, int year) {
    double first = Double.parseDouble(partner[1]);
    int peakYear = Integer.parseInt(partner[2]);
    double peak = Double.parseDouble(partner[3]);
    double last = Double.parseDouble(partner[4]);
    return year <= peakYear
        ? first + (peak - first) * (year - FIRST_YEAR) / (peakYear - FIRST_YEAR)
        : peak + (last - peak) * (year - peakYear) / (LAST_YEAR - peakYear);
  }

  /**
   * The counts of one year in one database.
   *
   * @param works works with the protagonist
   * @param international those with another country
   * @param partners those with each country
   * @param dualAuthors authors with addresses in the protagonist and the United States on one work
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Quota(int works, int international, int[] partners, int dualAuthors) {}
}
