package org.entente.metrics.collaboration;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.entente.metrics.arithmetic.Fraction;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;
import org.entente.spi.Scope;

/**
 * What one year of a scope holds.
 *
 * @param all works of every country, count
 * @param unknown works without any known country, count
 * @param byCountries the country's works by their number of countries
 */
record YearCounts(long all, long unknown, NavigableMap<Integer, Cell> byCountries) {

  /**
   * Works with one number of countries.
   *
   * @param works count
   * @param withGap those of them that have an address without a known country, count
   */
  record Cell(long works, long withGap) {}

  /** The counts of every year in which the scope holds any work at all. */
  static NavigableMap<Integer, YearCounts> read(Scope scope) throws MetricException {
    NavigableMap<Integer, YearCounts> years = new TreeMap<>();
    try (Rows rows = scope.query(Sql.WORKS_BY_YEAR)) {
      while (rows.next()) {
        years.put(
            Math.toIntExact(rows.whole(1)),
            new YearCounts(rows.whole(2), rows.whole(3), new TreeMap<>()));
      }
    }
    try (Rows rows = scope.query(Sql.COUNTRY_WORKS_BY_YEAR, scope.country())) {
      while (rows.next()) {
        YearCounts year = years.get(Math.toIntExact(rows.whole(1)));
        if (year == null) {
          throw new MetricException(
              "The works of " + scope.dataset() + " changed while they were counted. Ask again.");
        }
        year.byCountries.put(
            Math.toIntExact(rows.whole(2)), new Cell(rows.whole(3), rows.whole(4)));
      }
    }
    return years;
  }

  /** The country's works with at least so many countries, count. */
  long worksWithAtLeast(int countries) {
    return byCountries.tailMap(countries, true).values().stream().mapToLong(Cell::works).sum();
  }

  /**
   * The country's works with fewer countries than that and with an address that could add one,
   * count.
   */
  long gapsBelow(int countries) {
    return byCountries.headMap(countries, false).values().stream().mapToLong(Cell::withGap).sum();
  }

  /** The country's works that have an address without a known country, count. */
  long gaps() {
    return byCountries.values().stream().mapToLong(Cell::withGap).sum();
  }

  /** The country's works, count. */
  long works() {
    return worksWithAtLeast(1);
  }

  /** The sum of 1/n over the country's works with at least so many countries. */
  Fraction fractionalWithAtLeast(int countries) {
    Fraction sum = Fraction.ZERO;
    for (var entry : byCountries.tailMap(countries, true).entrySet()) {
      sum = sum.plus(Fraction.of(entry.getValue().works(), entry.getKey()));
    }
    return sum;
  }
}
