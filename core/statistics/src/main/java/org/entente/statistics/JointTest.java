package org.entente.statistics;

import java.util.Optional;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealVector;
import org.hipparchus.special.Beta;

/** The test that several estimates are all 0, by Wald's F. */
final class JointTest {

  private JointTest() {}

  /**
   * The test; empty where the covariance is singular.
   *
   * @param estimates one or more
   * @param covariance of the estimates
   * @param degrees of freedom of the denominator
   */
  static Optional<WaldTest> of(double[] estimates, double[][] covariance, int degrees) {
    int q = estimates.length;
    // Scaled to correlations, so that singularity does not depend on the units of the regressors.
    double[][] correlations = new double[q][q];
    double[] scaled = new double[q];
    for (int i = 0; i < q; i++) {
      double variance = covariance[i][i];
      if (!(variance > 0)) {
        return Optional.empty();
      }
      scaled[i] = estimates[i] / Math.sqrt(variance);
      for (int j = 0; j < q; j++) {
        correlations[i][j] = covariance[i][j] / Math.sqrt(variance * covariance[j][j]);
      }
    }
    try {
      RealVector b = new ArrayRealVector(scaled, false);
      CholeskyDecomposition cholesky =
          new CholeskyDecomposition(new Array2DRowRealMatrix(correlations, false), 1e-9, 1e-10);
      double f = b.dotProduct(cholesky.getSolver().solve(b)) / q;
      return Optional.of(new WaldTest(f, q, degrees, beyond(f, q, degrees)));
    } catch (MathIllegalArgumentException singular) {
      return Optional.empty();
    }
  }

  /** The upper tail of F's distribution, exact for small tails too. */
  private static double beyond(double f, int q, int d) {
    return f <= 0 ? 1 : Beta.regularizedBeta(d / (d + q * f), d / 2.0, q / 2.0);
  }
}
