package org.entente.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Between which limits 95 % of the differences of pairs lie, were they normal: J. M. Bland and D.
 * G. Altman 1986, Lancet 327, 307–310.
 *
 * @param pairs count, at least 2
 * @param mean of the differences x − y
 * @param standardDeviation of the differences, divided by n − 1
 * @param lower mean − 1.96 standard deviations
 * @param upper mean + 1.96 standard deviations
 */
public record LimitsOfAgreement(
    int pairs, double mean, double standardDeviation, double lower, double upper) {

  /** The 97.5 % quantile of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  /** The limits; null for fewer than two pairs. */
  public static @Nullable LimitsOfAgreement of(double[] x, double[] y) {
    int n = x.length;
    if (n != y.length) {
      throw new IllegalArgumentException(n + " and " + y.length + " values");
    }
    if (n < 2) {
      return null;
    }
    double mean = 0;
    for (int i = 0; i < n; i++) {
      mean += (x[i] - y[i]) / n;
    }
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double off = x[i] - y[i] - mean;
      squares += off * off;
    }
    double deviation = Math.sqrt(squares / (n - 1));
    return new LimitsOfAgreement(n, mean, deviation, mean - Z * deviation, mean + Z * deviation);
  }
}
