package org.entente.metrics.partners;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.entente.metrics.arithmetic.Fraction;
import org.entente.metrics.arithmetic.YearCounts.Cell;

/**
 * The works of a country with one partner in one year.
 *
 * @param byCountries by their number of countries, then by their number of addresses without a
 *     known country: works, count
 */
record JointWorks(NavigableMap<Integer, NavigableMap<Integer, Long>> byCountries) {

  static final JointWorks NONE = new JointWorks(Collections.emptyNavigableMap());

  /** Something that a work with so many countries and unresolved addresses adds to a sum. */
  private interface Part {
    Fraction of(int countries, int unresolved);
  }

  private Fraction sum(Part part) {
    Fraction sum = Fraction.ZERO;
    for (var cell : byCountries.entrySet()) {
      for (var works : cell.getValue().entrySet()) {
        sum =
            sum.plus(
                Fraction.of(works.getValue(), 1).times(part.of(cell.getKey(), works.getKey())));
      }
    }
    return sum;
  }

  /** Works, count, and those of them that have an address without a known country. */
  Cell works() {
    return byCountries.keySet().stream().map(this::with).reduce(Cell.NONE, Cell::plus);
  }

  /** Those with so many countries. */
  Cell with(int countries) {
    NavigableMap<Integer, Long> works =
        byCountries.getOrDefault(countries, Collections.emptyNavigableMap());
    return new Cell(
        works.values().stream().mapToLong(Long::longValue).sum(),
        works.tailMap(1, true).values().stream().mapToLong(Long::longValue).sum());
  }

  /** The sum of 1/n over the works. */
  Fraction fractional() {
    return sum((countries, unresolved) -> Fraction.of(1, countries));
  }

  /** The partner's part in them: the sum of 1/(n − 1). */
  Fraction contribution() {
    return sum((countries, unresolved) -> Fraction.of(1, countries - 1));
  }

  /** The same, had every address without a known country been in a further country. */
  Fraction leastContribution() {
    return sum((countries, unresolved) -> Fraction.of(1, countries - 1 + unresolved));
  }

  /** Joint works by partner and year, as they are read. */
  static final class Builder {

    private final NavigableMap<Integer, NavigableMap<Integer, Long>> byCountries = new TreeMap<>();

    void add(int countries, int unresolved, long works) {
      byCountries
          .computeIfAbsent(countries, any -> new TreeMap<>())
          .merge(unresolved, works, Long::sum);
    }

    JointWorks build() {
      return new JointWorks(byCountries);
    }
  }
}
