package org.entente.metrics.affiliations;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.entente.metrics.arithmetic.YearTotals;
import org.entente.spi.MetricException;
import org.entente.spi.Scope;

/** Every year in which a scope holds any work. */
final class ScopeYears {

  private ScopeYears() {}

  /** For every such year its works without any known country, count. */
  static NavigableMap<Integer, Long> unknownByYear(Scope scope) throws MetricException {
    NavigableMap<Integer, Long> years = new TreeMap<>();
    YearTotals.read(scope).forEach((year, totals) -> years.put(year, totals.unknown()));
    return years;
  }

  /**
   * The partner that is asked about, empty for all.
   *
   * @throws MetricException if it is the country itself
   */
  static String partner(Scope scope) throws MetricException {
    String partner = scope.partner().orElse("");
    if (partner.equals(scope.country())) {
      throw new MetricException(
          "The partner " + partner + " is the country itself. Name another country as partner.");
    }
    return partner;
  }
}
