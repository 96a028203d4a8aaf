package org.entente.statistics;

/**
 * The covariance of a regression's coefficients where the errors may be of unequal variance and
 * correlated over time: Newey and West (1987), Econometrica 55, 703–708, with Bartlett's weights 1
 * − d/(lag + 1) for observations d apart, times n/(n − k) for the smallness of the sample.
 */
public final class NeweyWest {

  private NeweyWest() {}

  /**
   * The usual rule: ⌊4 (n/100)^(2/9)⌋ (Newey and West 1994, Review of Economic Studies 61,
   * 631–653).
   *
   * @param observations at least 1
   */
  public static int lag(int observations) {
    return (int) Math.floor(4 * Math.pow(observations / 100.0, 2.0 / 9.0));
  }

  /**
   * The covariance matrix.
   *
   * @param times of each observation: a gap between years is as long as it is
   * @param lag errors more than so far apart count as independent; 0 allows for unequal variance
   *     alone
   */
  public static double[][] covariance(LeastSquares fit, double[] times, int lag) {
    double[] residuals = fit.residuals();
    int n = residuals.length;
    if (times.length != n || lag < 0) {
      throw new IllegalArgumentException(
          times.length + " times for " + n + " observations, lag " + lag);
    }
    double[][] design = fit.design();
    int k = design[0].length;
    double[][] middle = new double[k][k];
    for (int s = 0; s < n; s++) {
      for (int t = 0; t < n; t++) {
        double weight = 1 - Math.abs(times[s] - times[t]) / (lag + 1);
        if (weight > 0) {
          double product = weight * residuals[s] * residuals[t];
          for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
              middle[i][j] += product * design[s][i] * design[t][j];
            }
          }
        }
      }
    }
    double[][] bread = fit.inverseOfCrossProducts();
    double[][] covariance = times(times(bread, middle), bread);
    double smallSample = (double) n / (n - k);
    for (double[] row : covariance) {
      for (int j = 0; j < k; j++) {
        row[j] *= smallSample;
      }
    }
    return covariance;
  }

  /** The standard errors of the coefficients. */
  public static double[] standardErrors(LeastSquares fit, double[] times, int lag) {
    return LeastSquares.rootsOfDiagonal(covariance(fit, times, lag));
  }

  private static double[][] times(double[][] a, double[][] b) {
    int k = a.length;
    double[][] product = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        for (int m = 0; m < k; m++) {
          product[i][j] += a[i][m] * b[m][j];
        }
      }
    }
    return product;
  }
}
