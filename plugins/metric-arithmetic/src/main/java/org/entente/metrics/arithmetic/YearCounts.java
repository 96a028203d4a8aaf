package org.entente.metrics.arithmetic;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;
import org.entente.spi.Scope;

/**
 * What one year of a scope holds of the country that is asked about.
 *
 * @param unknown works of the year without any known country, count
 * @param byCountries the country's works by their number of countries
 */
public record YearCounts(long unknown, NavigableMap<Integer, Cell> byCountries) {

  private static final String QUERY = QueryFile.read(YearCounts.class, "country-works-by-year.sql");

  public YearCounts {
    byCountries = Collections.unmodifiableNavigableMap(new TreeMap<>(byCountries));
  }

  /**
   * Works with one number of countries.
   *
   * @param works count
   * @param withGap those of them that have an address without a known country, count
   */
  public record Cell(long works, long withGap) {

    /** No works. */
    public static final Cell NONE = new Cell(0, 0);

    /** The works of both. */
    public Cell plus(Cell other) {
      return new Cell(works + other.works, withGap + other.withGap);
    }
  }

  /** The counts of every year in which the scope holds any work at all. */
  public static NavigableMap<Integer, YearCounts> read(Scope scope) throws MetricException {
    NavigableMap<Integer, YearTotals> totals = YearTotals.read(scope);
    NavigableMap<Integer, NavigableMap<Integer, Cell>> cells = new TreeMap<>();
    try (Rows rows = scope.query(QUERY, scope.country())) {
      while (rows.next()) {
        cells
            .computeIfAbsent(Math.toIntExact(rows.whole(1)), year -> new TreeMap<>())
            .put(Math.toIntExact(rows.whole(2)), new Cell(rows.whole(3), rows.whole(4)));
      }
    }
    if (!totals.keySet().containsAll(cells.keySet())) {
      throw new MetricException(
          "The works of " + scope.dataset() + " changed while they were counted. Ask again.");
    }
    NavigableMap<Integer, YearCounts> years = new TreeMap<>();
    totals.forEach(
        (year, total) ->
            years.put(
                year, new YearCounts(total.unknown(), cells.getOrDefault(year, new TreeMap<>()))));
    return years;
  }

  /** The country's works with at least so many countries, count. */
  public long worksWithAtLeast(int countries) {
    return byCountries.tailMap(countries, true).values().stream().mapToLong(Cell::works).sum();
  }

  /** The country's works with so many countries. */
  public Cell with(int countries) {
    return byCountries.getOrDefault(countries, Cell.NONE);
  }

  /**
   * The country's works with fewer countries than that and with an address that could add one,
   * count.
   */
  public long gapsBelow(int countries) {
    return byCountries.headMap(countries, false).values().stream().mapToLong(Cell::withGap).sum();
  }

  /** The country's works that have an address without a known country, count. */
  public long gaps() {
    return byCountries.values().stream().mapToLong(Cell::withGap).sum();
  }

  /** The country's works, count. */
  public long works() {
    return worksWithAtLeast(1);
  }

  /** The country's works with another country too, count. */
  public long international() {
    return worksWithAtLeast(2);
  }

  /** The sum of 1/n over the country's works with at least so many countries. */
  public Fraction fractionalWithAtLeast(int countries) {
    Fraction sum = Fraction.ZERO;
    for (var entry : byCountries.tailMap(countries, true).entrySet()) {
      sum = sum.plus(Fraction.of(entry.getValue().works(), entry.getKey()));
    }
    return sum;
  }
}
