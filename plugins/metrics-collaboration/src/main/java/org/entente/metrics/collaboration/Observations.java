package org.entente.metrics.collaboration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.Bounds;
import org.entente.model.Interval;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.MetricException;
import org.entente.spi.Scope;

/** Builds observations from counts. */
final class Observations {

  private Observations() {}

  /**
   * The country's works with at least so many countries, year by year, counted as the scope says.
   */
  static List<Observation> countsWithAtLeast(int countries, String metric, Scope scope)
      throws MetricException {
    List<Observation> observations = new ArrayList<>();
    for (var entry : YearCounts.read(scope).entrySet()) {
      YearCounts year = entry.getValue();
      Fraction count =
          scope.counting() == Counting.FULL
              ? Fraction.of(year.worksWithAtLeast(countries), 1)
              : year.fractionalWithAtLeast(countries);
      observations.add(count(metric, scope.country(), "", entry.getKey(), count));
    }
    return observations;
  }

  /**
   * The share of the country's works that have at least so many countries, in every year that has
   * works, counted as the scope says.
   */
  static List<Observation> sharesWithAtLeast(int countries, String metric, Scope scope)
      throws MetricException {
    List<Observation> observations = new ArrayList<>();
    for (var entry : YearCounts.read(scope).entrySet()) {
      YearCounts year = entry.getValue();
      if (year.works() == 0) {
        continue;
      }
      observations.add(
          scope.counting() == Counting.FULL
              ? share(
                  metric,
                  scope.country(),
                  "",
                  entry.getKey(),
                  year.worksWithAtLeast(countries),
                  year.works(),
                  year.gapsBelow(countries),
                  year.unknown())
              : fractionalShare(
                  metric,
                  scope.country(),
                  entry.getKey(),
                  year.fractionalWithAtLeast(countries),
                  year.fractionalWithAtLeast(1)));
    }
    return observations;
  }

  static Observation count(
      String metric, String country, String partner, int year, Fraction count) {
    return Observation.ofCountry(metric, country, partner, year, count.decimal(), null, null);
  }

  /**
   * A share of whole works, with Wilson's interval and the unknown-country bounds: the lowest is
   * {@code above / (below + unknown)}, the highest {@code (above + gaps + unknown) / (below +
   * unknown)}.
   *
   * @param above works above the line, count
   * @param below works below the line, count, at least 1
   * @param gaps works below but not above the line that an unresolved address could lift above it,
   *     count
   * @param unknown works of the year without any known country, count
   */
  static Observation share(
      String metric,
      String country,
      String partner,
      int year,
      long above,
      long below,
      long gaps,
      long unknown) {
    Bounds bounds =
        new Bounds(
            Fraction.of(above, below + unknown).decimal(),
            Fraction.of(above + gaps + unknown, below + unknown).decimal());
    return Observation.ofCountry(
            metric,
            country,
            partner,
            year,
            Fraction.of(above, below).decimal(),
            BigDecimal.valueOf(above),
            BigDecimal.valueOf(below))
        .with(Interval.wilson(above, below), bounds);
  }

  /**
   * A share of fractionally counted works: it is no proportion of independent trials, so it has no
   * interval.
   */
  static Observation fractionalShare(
      String metric, String country, int year, Fraction above, Fraction below) {
    return Observation.ofCountry(
        metric, country, "", year, above.over(below).decimal(), above.decimal(), below.decimal());
  }
}
