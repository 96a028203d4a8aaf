package org.entente.statistics;

import org.jspecify.annotations.Nullable;

/**
 * How well pairs of values lie on the line on which both are equal: L. I.-K. Lin 1989, Biometrics
 * 45, 255–268, with the variance as corrected in Biometrics 56 (2000), 324–325. Variances and the
 * covariance are divided by n, as there.
 *
 * @param pairs of values, count
 * @param meanX of the first values
 * @param meanY of the second values
 * @param coefficient ρc = 2 s_xy / (s_x² + s_y² + (x̄ − ȳ)²), −1 to 1
 * @param pearson Pearson's r, how well the pairs lie on any line; null where one side is constant
 * @param biasCorrection C_b = ρc / r, how near that line is to the one of equality, 0 to 1; null
 *     where r is null or 0
 * @param interval 95 %, by the inverse hyperbolic tangent; null for fewer than three pairs, where r
 *     is null or 0, and where the pairs lie on a line exactly
 */
public record Concordance(
    long pairs,
    double meanX,
    double meanY,
    double coefficient,
    @Nullable Double pearson,
    @Nullable Double biasCorrection,
    @Nullable Limits interval) {

  /** The 97.5 % quantile of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  /** Nearer to a line than this, what is left is the rounding of the arithmetic. */
  private static final double EXACT = 1e-13;

  /**
   * The concordance of pairs; null for fewer than two, and where all values of both sides are one
   * and the same, for then nothing varies that could agree.
   */
  public static @Nullable Concordance of(double[] x, double[] y) {
    long[] once = new long[x.length];
    java.util.Arrays.fill(once, 1);
    return of(x, y, once);
  }

  /**
   * The same of pairs that each occur several times.
   *
   * @param times how often each pair occurs, 0 or more
   */
  public static @Nullable Concordance of(double[] x, double[] y, long[] times) {
    if (x.length != y.length || x.length != times.length) {
      throw new IllegalArgumentException(
          x.length + " and " + y.length + " values, " + times.length + " frequencies");
    }
    Moments moments = Moments.of(x, y, times);
    double shift = moments.meanX() - moments.meanY();
    double below = moments.varianceX() + moments.varianceY() + shift * shift;
    if (moments.pairs() < 2 || !(below > 0)) {
      return null;
    }
    double coefficient = 2 * moments.covariance() / below;
    Double pearson = moments.pearson();
    Double bias = null;
    Limits interval = null;
    if (pearson != null && pearson != 0) {
      // Never above 1 but for the rounding of the arithmetic.
      bias = Math.min(1, coefficient / pearson);
      interval = interval(moments, coefficient, pearson, shift);
    }
    return new Concordance(
        moments.pairs(), moments.meanX(), moments.meanY(), coefficient, pearson, bias, interval);
  }

  private static @Nullable Limits interval(
      Moments moments, double coefficient, double r, double shift) {
    double c2 = coefficient * coefficient;
    double r2 = r * r;
    if (moments.pairs() < 3 || 1 - r2 < EXACT || 1 - c2 < EXACT) {
      return null;
    }
    double u2 = shift * shift / Math.sqrt(moments.varianceX() * moments.varianceY());
    double variance =
        ((1 - r2) * c2 / ((1 - c2) * r2)
                + 2 * c2 * coefficient * (1 - coefficient) * u2 / (r * (1 - c2) * (1 - c2))
                - c2 * c2 * u2 * u2 / (2 * r2 * (1 - c2) * (1 - c2)))
            / (moments.pairs() - 2);
    double z = Math.log((1 + coefficient) / (1 - coefficient)) / 2;
    double half = Z * Math.sqrt(Math.max(0, variance));
    return new Limits(Math.tanh(z - half), Math.tanh(z + half));
  }
}
