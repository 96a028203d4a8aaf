package org.entente.app.simulate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.entente.model.Interval;
import org.jspecify.annotations.Nullable;

/** Observations as CSV, in the columns of the contract. */
final class TruthTable {

  static final String HEADER =
      "metric,dataset,country,entity,partner,year,value,numerator,denominator,"
          + "lower,upper,lowest,highest\n";

  private static final MathContext DIGITS = new MathContext(20, RoundingMode.HALF_EVEN);

  private final String dataset;
  private final StringBuilder out;

  TruthTable(String dataset, StringBuilder out) {
    this.dataset = dataset;
    this.out = out;
  }

  void count(String metric, int country, String partner, int year, long count) {
    start(metric, country, partner, year);
    out.append(count).append(",,,,,,\n");
  }

  /** A share without interval and bounds. */
  void share(String metric, int country, String partner, int year, long part, long whole) {
    if (whole > 0) {
      ratio(metric, country, partner, year, part, whole);
      out.append(",,,,\n");
    }
  }

  /** A share with its Wilson interval, without bounds. */
  void shareWithInterval(
      String metric, int country, String partner, int year, long part, long whole) {
    if (whole > 0) {
      ratio(metric, country, partner, year, part, whole);
      interval(part, whole);
      out.append(",,\n");
    }
  }

  /**
   * A share with its Wilson interval and unknown-country bounds.
   *
   * @param possible works of the whole that would belong to the part if their addresses without a
   *     country were in the right one
   * @param unknown works of the year without any country
   */
  void boundedShare(
      String metric,
      int country,
      String partner,
      int year,
      long part,
      long whole,
      long possible,
      long unknown) {
    if (whole > 0) {
      ratio(metric, country, partner, year, part, whole);
      interval(part, whole);
      out.append(',').append(quotient(part, whole + unknown));
      out.append(',').append(quotient(part + possible + unknown, whole + unknown)).append('\n');
    }
  }

  /** A value whose parts are sums of fractions; {@code whole} null for a count. */
  void fractional(
      String metric, int country, int year, BigDecimal part, @Nullable BigDecimal whole) {
    start(metric, country, "", year);
    if (whole == null) {
      out.append(plain(part)).append(",,,,,,\n");
    } else if (whole.signum() > 0) {
      out.append(plain(part.divide(whole, DIGITS)));
      out.append(',').append(plain(part)).append(',').append(plain(whole)).append(",,,,\n");
    }
  }

  private void ratio(String metric, int country, String partner, int year, long part, long whole) {
    start(metric, country, partner, year);
    out.append(quotient(part, whole)).append(',').append(part).append(',').append(whole);
  }

  private void interval(long part, long whole) {
    Interval interval = Interval.wilson(part, whole);
    out.append(',').append(plain(interval.lower())).append(',').append(plain(interval.upper()));
  }

  private void start(String metric, int country, String partner, int year) {
    out.append(metric).append(',').append(dataset).append(',');
    out.append(Geography.get(country).code()).append(",,").append(partner).append(',');
    out.append(year).append(',');
  }

  private static String quotient(long part, long whole) {
    return plain(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS));
  }

  /** The sum of {@code counts[n] / n}. */
  static BigDecimal fractions(long[] counts, int from) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int n = from; n < counts.length; n++) {
      sum = sum.add(BigDecimal.valueOf(counts[n]).divide(BigDecimal.valueOf(n), DIGITS));
    }
    return sum;
  }

  static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
