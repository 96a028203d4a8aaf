package org.entente.host.claim;

import java.math.BigDecimal;

/**
 * What a claim says of an amount.
 *
 * @param mode how the amount is meant
 * @param amount as printed
 * @param tolerance how far a figure may be from {@code amount.fraction()} in mode {@code ABOUT}, in
 *     the same unit
 */
public record Target(Mode mode, Amount amount, BigDecimal tolerance) {

  /** How an amount is meant. */
  public enum Mode {
    ABOUT,
    AT_LEAST,
    AT_MOST
  }

  /** Whether some number from low to high is what is claimed. */
  boolean meets(BigDecimal low, BigDecimal high) {
    BigDecimal claimed = amount.fraction();
    return switch (mode) {
      case ABOUT ->
          high.compareTo(claimed.subtract(tolerance)) >= 0
              && low.compareTo(claimed.add(tolerance)) <= 0;
      case AT_LEAST -> high.compareTo(claimed) >= 0;
      case AT_MOST -> low.compareTo(claimed) <= 0;
    };
  }

  /** The same target read as another unit: 7.2 % as 7.2 points. */
  Target as(Amount.Unit unit) {
    return new Target(
        mode, new Amount(amount.number(), unit, amount.rounding(), amount.printed()), tolerance);
  }

  /** In words: {@code about 26.6 %}. */
  String words() {
    return switch (mode) {
      case ABOUT -> amount.printed();
      case AT_LEAST -> "at least " + amount.printed();
      case AT_MOST -> "at most " + amount.printed();
    };
  }
}
