package org.entente.metrics.impact;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.entente.metrics.arithmetic.Fraction;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;
import org.entente.spi.Scope;

/**
 * What the most cited works are: in each year and document type the top x % of all works of the
 * scope that have a citation count. Works at the threshold count in part, all alike, so that the
 * top is exactly x % (Waltman & Schreiber 2013).
 */
final class Reference {

  private final Map<Key, Set> sets;
  private final long works;

  private Reference(Map<Key, Set> sets, long works) {
    this.sets = sets;
    this.works = works;
  }

  private record Key(int year, String type) {}

  /**
   * @param threshold citations at which works count in part
   * @param part how much of such a work counts, above 0, at most 1
   * @param unknown works without any known country by citations, count
   */
  private record Set(int threshold, Fraction part, Map<Integer, Long> unknown) {

    Fraction weight(int cited) {
      if (cited == threshold) {
        return part;
      }
      return cited > threshold ? Fraction.of(1, 1) : Fraction.ZERO;
    }
  }

  /** The reference set of every year and document type for the top so many per cent. */
  static Reference read(int top, Scope scope) throws MetricException {
    Map<Key, NavigableMap<Integer, Long>> all = new HashMap<>();
    Map<Key, Map<Integer, Long>> unknown = new HashMap<>();
    long works = 0;
    try (Rows rows = scope.query(Sql.REFERENCE_WORKS)) {
      while (rows.next()) {
        Key key = new Key(Math.toIntExact(rows.whole(1)), String.valueOf(rows.text(2)));
        int cited = Math.toIntExact(rows.whole(3));
        all.computeIfAbsent(key, k -> new TreeMap<>()).put(cited, rows.whole(4));
        works += rows.whole(4);
        if (rows.whole(5) > 0) {
          unknown.computeIfAbsent(key, k -> new TreeMap<>()).put(cited, rows.whole(5));
        }
      }
    }
    Map<Key, Set> sets = new HashMap<>();
    all.forEach(
        (key, worksByCitations) ->
            sets.put(key, set(top, worksByCitations, unknown.getOrDefault(key, Map.of()))));
    return new Reference(sets, works);
  }

  private static Set set(
      int top, NavigableMap<Integer, Long> worksByCitations, Map<Integer, Long> unknown) {
    long all = worksByCitations.values().stream().mapToLong(Long::longValue).sum();
    long above = 0;
    for (var entry : worksByCitations.descendingMap().entrySet()) {
      long tied = entry.getValue();
      if (100 * (above + tied) >= top * all) {
        return new Set(entry.getKey(), Fraction.of(top * all - 100 * above, 100 * tied), unknown);
      }
      above += tied;
    }
    throw new IllegalArgumentException("the top " + top + " % is more than all");
  }

  /** How much of a work counts as one of the most cited, 0 to 1. */
  Fraction weight(int year, String type, int cited) throws MetricException {
    Set set = sets.get(new Key(year, type));
    if (set == null) {
      throw new MetricException("The works changed while they were counted. Ask again.");
    }
    return set.weight(cited);
  }

  /** Adds the works of a year that have no known country to a choice. */
  void addUnknown(int year, ShareOfChosen share) {
    sets.forEach(
        (key, set) -> {
          if (key.year() == year) {
            set.unknown().forEach((cited, n) -> share.mayHave(set.weight(cited), n));
          }
        });
  }

  /** The works of all sets, count. */
  long works() {
    return works;
  }
}
