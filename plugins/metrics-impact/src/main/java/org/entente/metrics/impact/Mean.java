package org.entente.metrics.impact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.entente.metrics.arithmetic.Fraction;
import org.entente.spi.Counting;

/** An exact mean over works, which count fully or 1/n for each of their n countries. */
final class Mean {

  private final Counting counting;
  private final Map<Integer, BigDecimal> sums = new TreeMap<>();
  private final Map<Integer, Long> works = new TreeMap<>();

  Mean(Counting counting) {
    this.counting = counting;
  }

  /**
   * Adds works with one value.
   *
   * @param countries their number of countries
   * @param number of works
   */
  void add(int countries, BigDecimal value, long number) {
    int parts = counting == Counting.FRACTIONAL ? countries : 1;
    sums.merge(parts, value.multiply(BigDecimal.valueOf(number)), BigDecimal::add);
    works.merge(parts, number, Long::sum);
  }

  /** The sum of the values, counted as the works are. */
  Fraction sum() {
    Fraction sum = Fraction.ZERO;
    for (var entry : sums.entrySet()) {
      sum = sum.plus(exact(entry.getValue()).times(Fraction.of(1, entry.getKey())));
    }
    return sum;
  }

  /** The works, counted. */
  Fraction works() {
    Fraction sum = Fraction.ZERO;
    for (var entry : works.entrySet()) {
      sum = sum.plus(Fraction.of(entry.getValue(), entry.getKey()));
    }
    return sum;
  }

  boolean isEmpty() {
    return works.isEmpty();
  }

  /** The mean; there are works. */
  Fraction value() {
    return sum().over(works());
  }

  private static Fraction exact(BigDecimal value) {
    BigDecimal scaled = value.scale() < 0 ? value.setScale(0) : value;
    return new Fraction(scaled.unscaledValue(), BigInteger.TEN.pow(scaled.scale()));
  }
}
