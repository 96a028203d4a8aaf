package org.entente.metrics.careers;

import java.util.BitSet;
import org.entente.metrics.arithmetic.QueryFile;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;
import org.entente.spi.Scope;
import org.entente.statistics.Panel;

/**
 * Authors by year.
 *
 * @param panel every author with a row for every year of the panel, 0 where there is no work
 * @param treated the authors with a collaborator of the partner in the window, by their number
 * @param works authorships counted: works of the panel, once for each of its authors
 * @param uncounted of these, works without a citation count
 */
record AuthorPanel(Panel panel, BitSet treated, long works, long uncounted) {

  private static final String SQL = QueryFile.read(AuthorPanel.class, "author-panel.sql");

  /** Authors with a collaborator of the partner in the window, count. */
  int treatedAuthors() {
    return treated.cardinality();
  }

  /** Authors with collaborators of other countries only, count. */
  int controls() {
    return panel.units() - treatedAuthors();
  }

  /** Reads the panel; the authors come in order of their identifiers. */
  static AuthorPanel read(Scope scope, String partner, Design design, Outcome outcome)
      throws MetricException {
    int[] years = design.panel().stream().mapToInt(Integer::intValue).toArray();
    Panel.Builder panel = Panel.builder();
    BitSet treated = new BitSet();
    long works = 0;
    long uncounted = 0;
    long author = 0;
    int unit = -1;
    int next = years.length;
    double nothing = outcome.value(0, 0, 0);
    try (Rows rows =
        scope.query(
            SQL,
            design.window().from(),
            design.window().to(),
            scope.country(),
            partner,
            scope.country(),
            years[0],
            years[years.length - 1],
            partner)) {
      while (rows.next()) {
        if (rows.whole(1) != author) {
          for (; next < years.length; next++) {
            panel.add(years[next], nothing);
          }
          author = rows.whole(1);
          unit++;
          treated.set(unit, rows.whole(2) == 1);
          panel.unit();
          next = 0;
        }
        if (rows.missing(3)) {
          continue;
        }
        int year = Math.toIntExact(rows.whole(3));
        for (; years[next] < year; next++) {
          panel.add(years[next], nothing);
        }
        panel.add(year, outcome.value(rows.whole(4), rows.whole(5), rows.whole(6)));
        next++;
        works += rows.whole(4);
        uncounted += rows.whole(7);
      }
    }
    for (; next < years.length; next++) {
      panel.add(years[next], nothing);
    }
    return new AuthorPanel(panel.build(), treated, works, uncounted);
  }
}
