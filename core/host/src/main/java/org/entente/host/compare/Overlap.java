package org.entente.host.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What two datasets have in common in one stratum, such as the articles of 2019. A publication may
 * stand under two years or types, so linked works are counted by what either side says of them; a
 * work is linked if the other dataset has it at all, in whatever year or type, and whether the
 * question's years and types hold it there or not.
 *
 * @param stratum the value in each dimension; a dimension that is not there is unknown for these
 *     works, or, in a total, not asked for
 * @param a works of A in the stratum and the question's scope, count
 * @param b works of B
 * @param linkedOfA of the works of A, those that B has
 * @param linkedOfB of the works of B, those that A has
 * @param inBoth publications whose two sides are both in the scope and in this stratum. Over strata
 *     they add up to fewer than in all: a publication under two years is in no year's
 * @param aWithDoi of the works of A, those with a DOI
 * @param bWithDoi of the works of B, those with a DOI
 */
public record Overlap(
    Map<Dimension, String> stratum,
    long a,
    long b,
    long linkedOfA,
    long linkedOfB,
    long inBoth,
    long aWithDoi,
    long bWithDoi) {

  public Overlap {
    Map<Dimension, String> ordered = new EnumMap<>(Dimension.class);
    ordered.putAll(stratum);
    stratum = Collections.unmodifiableMap(ordered);
  }

  /** The overlap of everything. */
  public static Overlap total(
      long a, long b, long linkedOfA, long linkedOfB, long inBoth, long aWithDoi, long bWithDoi) {
    return new Overlap(Map.of(), a, b, linkedOfA, linkedOfB, inBoth, aWithDoi, bWithDoi);
  }

  /** The value in a dimension; null where it is unknown, or not asked for. */
  public @Nullable String value(Dimension dimension) {
    return stratum.get(dimension);
  }

  /** The year; null where it is unknown, or not asked for. */
  public @Nullable Integer year() {
    String year = stratum.get(Dimension.YEAR);
    return year == null ? null : Integer.valueOf(year);
  }

  /** Works of A that B has not. */
  public long onlyA() {
    return a - linkedOfA;
  }

  /** Works of B that A has not. */
  public long onlyB() {
    return b - linkedOfB;
  }

  /** The share of A's works that B has; null where A has none. */
  public @Nullable BigDecimal shareOfA() {
    return quotient(linkedOfA, a);
  }

  /** The share of B's works that A has; null where B has none. */
  public @Nullable BigDecimal shareOfB() {
    return quotient(linkedOfB, b);
  }

  /** Jaccard's index: in both, of what either has in this stratum; null where neither has any. */
  public @Nullable BigDecimal jaccard() {
    return quotient(inBoth, a + b - inBoth);
  }

  static @Nullable BigDecimal quotient(long above, long below) {
    return below == 0
        ? null
        : BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), MathContext.DECIMAL64);
  }
}
