package org.entente.host.finding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.entente.model.Observation;
import org.entente.statistics.Limits;
import org.entente.statistics.Proportions;
import org.jspecify.annotations.Nullable;

/**
 * What a share is made of.
 *
 * @param above the count above the line
 * @param below the count below the line, above 0
 */
record Ratio(BigDecimal above, BigDecimal below) {

  /** Changes of shares, and their parts, have so many decimals. */
  static final int DECIMALS = 18;

  /** Null where the observation does not say, or nothing is below the line. */
  static @Nullable Ratio of(Observation observation) {
    BigDecimal above = observation.numerator();
    BigDecimal below = observation.denominator();
    return above == null || below == null || below.signum() <= 0 ? null : new Ratio(above, below);
  }

  /** To 34 digits. */
  BigDecimal share() {
    return above.divide(below, MathContext.DECIMAL128);
  }

  /**
   * The change of this share from another, rounded once: every finding that names it gives the same
   * digits.
   */
  BigDecimal changeFrom(Ratio before) {
    return share().subtract(before.share()).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }

  /**
   * The 95 % interval of this share less another, by Newcombe's method 10; null where the counts
   * are not whole and so no trials.
   */
  @Nullable Limits minus(Ratio other) {
    if (!isProportion() || !other.isProportion()) {
      return null;
    }
    return Proportions.newcombe(
        above.doubleValue(),
        below.doubleValue(),
        other.above.doubleValue(),
        other.below.doubleValue());
  }

  private boolean isProportion() {
    return isWhole(above) && isWhole(below) && above.signum() >= 0 && above.compareTo(below) <= 0;
  }

  private static boolean isWhole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }
}
