package org.entente.metrics.arithmetic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact fraction, so that sums of 1/n over many works do not depend on their order and carry no
 * rounding until they are written down.
 *
 * @param above the numerator
 * @param below the denominator, above 0, without a common divisor
 */
public record Fraction(BigInteger above, BigInteger below) {

  /** Nothing. */
  public static final Fraction ZERO = of(0, 1);

  /**
   * The fraction in lowest terms.
   *
   * @param below at least 1
   */
  public static Fraction of(long above, long below) {
    return reduced(BigInteger.valueOf(above), BigInteger.valueOf(below));
  }

  /** The product. */
  public Fraction times(Fraction other) {
    return reduced(above.multiply(other.above), below.multiply(other.below));
  }

  /** The difference. */
  public Fraction minus(Fraction other) {
    return reduced(
        above.multiply(other.below).subtract(other.above.multiply(below)),
        below.multiply(other.below));
  }

  private static Fraction reduced(BigInteger above, BigInteger below) {
    if (below.signum() <= 0) {
      throw new IllegalArgumentException(
          "the denominator of a fraction is above 0, but was " + below);
    }
    BigInteger divisor = above.gcd(below);
    return new Fraction(above.divide(divisor), below.divide(divisor));
  }

  /** The sum. */
  public Fraction plus(Fraction other) {
    return reduced(
        above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
  }

  /** The quotient; {@code other} is not zero. */
  public Fraction over(Fraction other) {
    return reduced(above.multiply(other.below), below.multiply(other.above));
  }

  /** Whether nothing stands above the line. */
  public boolean isZero() {
    return above.signum() == 0;
  }

  /** Rounded to 16 digits, without trailing zeros. */
  public BigDecimal decimal() {
    BigDecimal value =
        new BigDecimal(above)
            .divide(new BigDecimal(below), MathContext.DECIMAL64)
            .stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }
}
