package org.entente.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Means, variances and the covariance of pairs, divided by n, in two passes: what is small beside
 * the mean is not lost.
 */
record Moments(
    long pairs, double meanX, double meanY, double varianceX, double varianceY, double covariance) {

  static Moments of(double[] x, double[] y, long[] times) {
    long n = 0;
    double sumX = 0;
    double sumY = 0;
    for (int i = 0; i < x.length; i++) {
      n += times[i];
      sumX += times[i] * x[i];
      sumY += times[i] * y[i];
    }
    double meanX = sumX / n;
    double meanY = sumY / n;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      double dx = x[i] - meanX;
      double dy = y[i] - meanY;
      xx += times[i] * dx * dx;
      yy += times[i] * dy * dy;
      xy += times[i] * dx * dy;
    }
    return new Moments(n, meanX, meanY, xx / n, yy / n, xy / n);
  }

  /** Pearson's r; null where one side is constant. */
  @Nullable Double pearson() {
    double below = Math.sqrt(varianceX) * Math.sqrt(varianceY);
    return below > 0 ? Math.max(-1, Math.min(1, covariance / below)) : null;
  }
}
