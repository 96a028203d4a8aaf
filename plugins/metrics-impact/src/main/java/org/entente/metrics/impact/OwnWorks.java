package org.entente.metrics.impact;

import java.util.ArrayList;
import java.util.List;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;
import org.entente.spi.Scope;

/**
 * The country's works that have a citation count. How many have none is noted beside the figures.
 */
final class OwnWorks {

  private OwnWorks() {}

  /**
   * Works that are alike.
   *
   * @param cited citations, count
   * @param countries known countries, at least 1
   * @param works count
   * @param withGap those of them that have an address without a known country, count
   */
  record Group(int year, String type, int cited, int countries, long works, long withGap) {

    boolean international() {
      return countries > 1;
    }
  }

  /**
   * The works, in any order.
   *
   * @throws MetricException if the country has works and none of them a citation count
   */
  static List<Group> cited(String metric, Scope scope) throws MetricException {
    List<Group> groups = new ArrayList<>();
    long all = 0;
    long uncounted = 0;
    try (Rows rows = scope.query(Sql.OWN_WORKS, scope.country())) {
      while (rows.next()) {
        long works = rows.whole(5);
        all += works;
        if (rows.missing(3)) {
          uncounted += works;
          continue;
        }
        groups.add(
            new Group(
                Math.toIntExact(rows.whole(1)),
                String.valueOf(rows.text(2)),
                Math.toIntExact(rows.whole(3)),
                Math.toIntExact(rows.whole(4)),
                works,
                rows.whole(6)));
      }
    }
    if (all > 0 && groups.isEmpty()) {
      throw new MetricException(
          "The metric "
              + metric
              + " needs citations, and no work of "
              + scope.country()
              + " in "
              + scope.dataset()
              + " says how often it was cited in these years and document types. Export the citation counts too.");
    }
    if (uncounted > 0) {
      scope.note(
          "Of the "
              + all
              + " works of "
              + scope.country()
              + ", "
              + uncounted
              + " have no citation count and are left out.");
    }
    return groups;
  }
}
