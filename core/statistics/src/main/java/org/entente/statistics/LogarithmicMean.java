package org.entente.statistics;

/** The logarithmic mean, on which the exact decomposition of a ratio's change rests. */
public final class LogarithmicMean {

  private LogarithmicMean() {}

  /**
   * (a − b) / (ln a − ln b), and a where the two are equal.
   *
   * @param a above 0
   * @param b above 0
   */
  public static double of(double a, double b) {
    if (!(a > 0) || !(b > 0)) {
      throw new IllegalArgumentException("no logarithmic mean of " + a + " and " + b);
    }
    double relative = (a - b) / b;
    return relative == 0 ? a : b * (relative / logarithmOfRatio(a, b));
  }

  /**
   * ln(a/b), to all digits also where the two are near each other.
   *
   * @param a above 0
   * @param b above 0
   */
  public static double logarithmOfRatio(double a, double b) {
    double relative = (a - b) / b;
    // Near 1 a quotient loses what its logarithm rests on, and far below 1 the difference does.
    return Math.abs(relative) < 0.5 ? Math.log1p(relative) : Math.log(a / b);
  }
}
