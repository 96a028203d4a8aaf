package org.entente.metrics.arithmetic;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;
import org.entente.spi.Scope;

/**
 * All works of one year of a scope, of whatever country.
 *
 * @param works count
 * @param unknown those of them without any known country, count
 * @param international those of them with two known countries or more, count
 */
public record YearTotals(long works, long unknown, long international) {

  private static final String QUERY = QueryFile.read(YearTotals.class, "works-by-year.sql");

  /** The totals of every year in which the scope holds any work at all. */
  public static NavigableMap<Integer, YearTotals> read(Scope scope) throws MetricException {
    NavigableMap<Integer, YearTotals> years = new TreeMap<>();
    try (Rows rows = scope.query(QUERY)) {
      while (rows.next()) {
        years.put(
            Math.toIntExact(rows.whole(1)),
            new YearTotals(rows.whole(2), rows.whole(3), rows.whole(4)));
      }
    }
    return years;
  }

  /** Works with a known country, count. */
  public long known() {
    return works - unknown;
  }
}
