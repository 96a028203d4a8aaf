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
    // log1p keeps the digits that the difference of two near logarithms would lose.
    return relative == 0 ? a : b * (relative / Math.log1p(relative));
  }

  /** ln(a/b), to all digits where the two are near each other. */
  public static double logarithmOfRatio(double a, double b) {
    return Math.log1p((a - b) / b);
  }
}
