package org.entente.metrics.collaboration;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.entente.metrics.arithmetic.Fraction;
import org.entente.metrics.arithmetic.YearCounts;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;
import org.entente.spi.Scope;

/**
 * The parts that a country has in its works, counted by author.
 *
 * <p>Each of a work's authors who have a known country gets an equal part of the work, split
 * equally over the author's countries; so the parts of a work's countries sum to 1. A work with one
 * known country counts 1 for it, whether its addresses are tied to authors or not. A work with
 * several of which one is tied to no author cannot be split by author: it counts 1/n for each of
 * its n countries, which is said, and refused where it is more than a few works.
 */
final class AuthorParts {

  /** The part of the international works that may be counted by country instead, 1 in so many. */
  private static final int ONE_IN = 20;

  private AuthorParts() {}

  /**
   * The country's parts by year and by the number of countries of a work.
   *
   * @throws MetricException if too many works cannot be split by author
   */
  static NavigableMap<Integer, NavigableMap<Integer, Fraction>> read(
      Scope scope, NavigableMap<Integer, YearCounts> years) throws MetricException {
    NavigableMap<Integer, NavigableMap<Integer, Fraction>> parts = new TreeMap<>();
    NavigableMap<Integer, NavigableMap<Integer, Long>> split = new TreeMap<>();
    String country = scope.country();
    try (Rows rows = scope.query(Sql.AUTHOR_PARTS_BY_YEAR, country, country)) {
      while (rows.next()) {
        int year = Math.toIntExact(rows.whole(1));
        int countries = Math.toIntExact(rows.whole(2));
        Fraction part =
            Fraction.of(rows.whole(5), Math.multiplyExact(rows.whole(3), rows.whole(4)));
        parts.computeIfAbsent(year, any -> new TreeMap<>()).merge(countries, part, Fraction::plus);
        split
            .computeIfAbsent(year, any -> new TreeMap<>())
            .merge(countries, rows.whole(6), Long::sum);
      }
    }
    long international = 0;
    long unsplit = 0;
    for (var entry : years.entrySet()) {
      var ofYear = parts.computeIfAbsent(entry.getKey(), any -> new TreeMap<>());
      var splitOfYear = split.getOrDefault(entry.getKey(), new TreeMap<>());
      for (var cell : entry.getValue().byCountries().entrySet()) {
        int countries = cell.getKey();
        long byCountry = cell.getValue().works() - splitOfYear.getOrDefault(countries, 0L);
        ofYear.merge(countries, Fraction.of(byCountry, countries), Fraction::plus);
        if (countries > 1) {
          international += cell.getValue().works();
          unsplit += byCountry;
        }
      }
    }
    say(scope, unsplit, international);
    return parts;
  }

  private static void say(Scope scope, long unsplit, long international) throws MetricException {
    if (unsplit == 0) {
      return;
    }
    String which =
        unsplit
            + " of the "
            + international
            + " international works of "
            + scope.country()
            + (unsplit == 1 ? " has" : " have")
            + " a country that is tied to none of the authors";
    if (unsplit * ONE_IN > international) {
      throw new MetricException(
          "Works cannot be split by author here: "
              + which
              + ", which is more than 5 %. Ask for --counting fractional, or for years whose works tie addresses to authors (Web of Science does from 2008 on).");
    }
    scope.note(which + ": split by country instead, 1/n for each of n countries.");
  }
}
