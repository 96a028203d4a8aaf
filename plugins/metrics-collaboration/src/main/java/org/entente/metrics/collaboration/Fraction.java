package org.entente.metrics.collaboration;

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
record Fraction(BigInteger above, BigInteger below) {

  static final Fraction ZERO = of(0, 1);

  static Fraction of(long above, long below) {
    return reduced(BigInteger.valueOf(above), BigInteger.valueOf(below));
  }

  private static Fraction reduced(BigInteger above, BigInteger below) {
    if (below.signum() <= 0) {
      throw new IllegalArgumentException(
          "the denominator of a fraction is above 0, but was " + below);
    }
    BigInteger divisor = above.gcd(below);
    return new Fraction(above.divide(divisor), below.divide(divisor));
  }

  Fraction plus(Fraction other) {
    return reduced(
        above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
  }

  Fraction over(Fraction other) {
    return reduced(above.multiply(other.below), below.multiply(other.above));
  }

  boolean isZero() {
    return above.signum() == 0;
  }

  /** Rounded to 16 digits, without trailing zeros. */
  BigDecimal decimal() {
    BigDecimal value =
        new BigDecimal(above)
            .divide(new BigDecimal(below), MathContext.DECIMAL64)
            .stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }
}
