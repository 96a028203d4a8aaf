package org.entente.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A 95 % confidence interval.
 *
 * @param lower the lower end
 * @param upper the upper end
 */
public record Interval(BigDecimal lower, BigDecimal upper) {

  /** The 97.5 % quantile of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  public Interval {
    requireNonNull(lower, "lower");
    requireNonNull(upper, "upper");
    if (lower.compareTo(upper) > 0) {
      throw new IllegalArgumentException("lower " + lower + " is above upper " + upper);
    }
  }

  /**
   * Wilson's score interval of a proportion (E. B. Wilson 1927, Journal of the American Statistical
   * Association 22, 209–212).
   *
   * @param successes the count above the line, 0 to {@code trials}
   * @param trials the count below the line, at least 1
   * @throws IllegalArgumentException if the counts do not make a proportion
   */
  public static Interval wilson(long successes, long trials) {
    if (trials < 1 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException("not a proportion: " + successes + " of " + trials);
    }
    double n = trials;
    double p = successes / n;
    double z2 = Z * Z;
    double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
    double half = Z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    // The score interval touches 0 and 1 exactly there; floating point would leave a residue.
    double lower = successes == 0 ? 0 : Math.max(0, centre - half);
    double upper = successes == trials ? 1 : Math.min(1, centre + half);
    return new Interval(round(lower), round(upper));
  }

  private static BigDecimal round(double x) {
    return new BigDecimal(x).round(MathContext.DECIMAL64).stripTrailingZeros();
  }
}
