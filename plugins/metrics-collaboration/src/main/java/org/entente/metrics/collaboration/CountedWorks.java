package org.entente.metrics.collaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.entente.metrics.arithmetic.Fraction;
import org.entente.metrics.arithmetic.Observations;
import org.entente.metrics.arithmetic.YearCounts;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.MetricException;
import org.entente.spi.Scope;

/** Works of a country by their number of countries, as observations. */
final class CountedWorks {

  private CountedWorks() {}

  /**
   * The country's works with at least so many countries, year by year, counted as the scope says.
   */
  static List<Observation> countsWithAtLeast(int countries, String metric, Scope scope)
      throws MetricException {
    List<Observation> observations = new ArrayList<>();
    parts(scope, YearCounts.read(scope))
        .forEach(
            (year, parts) ->
                observations.add(
                    Observations.count(metric, scope.country(), "", year, sum(parts, countries))));
    return observations;
  }

  /**
   * The share of the country's works that have at least so many countries, in every year that has
   * works, counted as the scope says.
   */
  static List<Observation> sharesWithAtLeast(int countries, String metric, Scope scope)
      throws MetricException {
    List<Observation> observations = new ArrayList<>();
    NavigableMap<Integer, YearCounts> years = YearCounts.read(scope);
    if (scope.counting() == Counting.FULL) {
      years.forEach(
          (year, counts) -> {
            if (counts.works() > 0) {
              observations.add(
                  Observations.share(
                      metric,
                      scope.country(),
                      "",
                      year,
                      counts.worksWithAtLeast(countries),
                      counts.works(),
                      counts.gapsBelow(countries),
                      counts.unknown()));
            }
          });
      return observations;
    }
    parts(scope, years)
        .forEach(
            (year, parts) -> {
              Fraction below = sum(parts, 1);
              if (!below.isZero()) {
                observations.add(
                    Observations.fractionalShare(
                        metric, scope.country(), "", year, sum(parts, countries), below));
              }
            });
    return observations;
  }

  /** What the country has of its works, by year and by the number of countries of a work. */
  private static NavigableMap<Integer, NavigableMap<Integer, Fraction>> parts(
      Scope scope, NavigableMap<Integer, YearCounts> years) throws MetricException {
    if (scope.counting() == Counting.AUTHOR_FRACTIONAL) {
      return AuthorParts.read(scope, years);
    }
    boolean whole = scope.counting() == Counting.FULL;
    NavigableMap<Integer, NavigableMap<Integer, Fraction>> parts = new TreeMap<>();
    years.forEach(
        (year, counts) -> {
          NavigableMap<Integer, Fraction> ofYear = new TreeMap<>();
          counts
              .byCountries()
              .forEach((n, cell) -> ofYear.put(n, Fraction.of(cell.works(), whole ? 1 : n)));
          parts.put(year, ofYear);
        });
    return parts;
  }

  private static Fraction sum(NavigableMap<Integer, Fraction> parts, int atLeast) {
    return parts.tailMap(atLeast, true).values().stream().reduce(Fraction.ZERO, Fraction::plus);
  }
}
