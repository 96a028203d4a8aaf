package org.entente.metrics.collaboration;

import java.util.ArrayList;
import java.util.List;
import org.entente.metrics.arithmetic.Fraction;
import org.entente.metrics.arithmetic.Observations;
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
    for (var entry : YearCounts.read(scope).entrySet()) {
      YearCounts year = entry.getValue();
      Fraction count =
          scope.counting() == Counting.FULL
              ? Fraction.of(year.worksWithAtLeast(countries), 1)
              : year.fractionalWithAtLeast(countries);
      observations.add(Observations.count(metric, scope.country(), "", entry.getKey(), count));
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
              ? Observations.share(
                  metric,
                  scope.country(),
                  "",
                  entry.getKey(),
                  year.worksWithAtLeast(countries),
                  year.works(),
                  year.gapsBelow(countries),
                  year.unknown())
              : Observations.fractionalShare(
                  metric,
                  scope.country(),
                  "",
                  entry.getKey(),
                  year.fractionalWithAtLeast(countries),
                  year.fractionalWithAtLeast(1)));
    }
    return observations;
  }
}
