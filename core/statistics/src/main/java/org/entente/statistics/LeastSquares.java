package org.entente.statistics;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.QRDecomposition;

/**
 * Ordinary least squares by Householder's QR decomposition, with columns scaled to one length and
 * one step of iterative refinement.
 */
public final class LeastSquares {

  /** A column that leaves less than this of its length beside the others is a sum of them. */
  private static final double LEAST_DIAGONAL = 1e-12;

  private final double[][] design;
  private final double[] coefficients;
  private final double[] residuals;
  private final double[][] inverse;

  private LeastSquares(
      double[][] design, double[] coefficients, double[] residuals, double[][] inverse) {
    this.design = design;
    this.coefficients = coefficients;
    this.residuals = residuals;
    this.inverse = inverse;
  }

  /**
   * Fits.
   *
   * @param design a row an observation, a column a regressor; a constant is a column of ones
   * @param response a value an observation
   * @throws IllegalArgumentException if the numbers of rows differ, there are not more rows than
   *     columns, or a column is a linear combination of others
   */
  public static LeastSquares fit(double[][] design, double[] response) {
    int n = response.length;
    if (design.length != n || n == 0) {
      throw new IllegalArgumentException(
          design.length + " rows of regressors for " + n + " observations");
    }
    int k = design[0].length;
    if (n <= k) {
      throw new IllegalArgumentException(
          n + " observations do not carry " + k + " coefficients and an error");
    }
    double[] scale = new double[k];
    double[][] rows = new double[n][];
    for (int j = 0; j < k; j++) {
      double square = 0;
      for (double[] row : design) {
        square += row[j] * row[j];
      }
      scale[j] = Math.sqrt(square);
      if (!(scale[j] > 0)) {
        throw dependent();
      }
    }
    double[][] scaled = new double[n][k];
    for (int i = 0; i < n; i++) {
      rows[i] = design[i].clone();
      for (int j = 0; j < k; j++) {
        scaled[i][j] = design[i][j] / scale[j];
      }
    }
    QRDecomposition qr = new QRDecomposition(new Array2DRowRealMatrix(scaled, false), 0);
    double[][] r = qr.getR().getData();
    for (int j = 0; j < k; j++) {
      if (!(Math.abs(r[j][j]) > LEAST_DIAGONAL)) {
        throw dependent();
      }
    }
    double[] coefficients = new double[k];
    double[] residuals = response.clone();
    try {
      DecompositionSolver solver = qr.getSolver();
      for (int pass = 0; pass < 2; pass++) {
        double[] step = solver.solve(new ArrayRealVector(residuals, false)).toArray();
        for (int j = 0; j < k; j++) {
          coefficients[j] += step[j] / scale[j];
        }
        residuals = residuals(rows, response, coefficients);
      }
    } catch (MathIllegalArgumentException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    return new LeastSquares(rows, coefficients, residuals, inverse(r, scale));
  }

  private static IllegalArgumentException dependent() {
    return new IllegalArgumentException("a regressor is a linear combination of the others");
  }

  private static double[] residuals(double[][] design, double[] response, double[] coefficients) {
    double[] residuals = new double[response.length];
    for (int i = 0; i < response.length; i++) {
      // With the products' own errors: the terms of a residual are far larger than the residual.
      double sum = response[i];
      double error = 0;
      for (int j = 0; j < coefficients.length; j++) {
        double product = -design[i][j] * coefficients[j];
        double productError = Math.fma(-design[i][j], coefficients[j], -product);
        double next = sum + product;
        double shadow = next - sum;
        error += (sum - (next - shadow)) + (product - shadow) + productError;
        sum = next;
      }
      residuals[i] = sum + error;
    }
    return residuals;
  }

  /** (X'X)⁻¹ = R⁻¹R⁻ᵀ, with the scaling taken back. */
  private static double[][] inverse(double[][] r, double[] scale) {
    int k = scale.length;
    double[][] upper = new double[k][k];
    for (int j = 0; j < k; j++) {
      upper[j][j] = 1 / r[j][j];
      for (int i = j - 1; i >= 0; i--) {
        double sum = 0;
        for (int m = i + 1; m <= j; m++) {
          sum += r[i][m] * upper[m][j];
        }
        upper[i][j] = -sum / r[i][i];
      }
    }
    double[][] inverse = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        double sum = 0;
        for (int m = Math.max(i, j); m < k; m++) {
          sum += upper[i][m] * upper[j][m];
        }
        inverse[i][j] = sum / (scale[i] * scale[j]);
      }
    }
    return inverse;
  }

  /** In the order of the columns. */
  public double[] coefficients() {
    return coefficients.clone();
  }

  /** What is left of each observation. */
  public double[] residuals() {
    return residuals.clone();
  }

  /** The regressors. */
  public double[][] design() {
    double[][] copy = new double[design.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = design[i].clone();
    }
    return copy;
  }

  /** (X'X)⁻¹. */
  public double[][] inverseOfCrossProducts() {
    double[][] copy = new double[inverse.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = inverse[i].clone();
    }
    return copy;
  }

  /** The sum of the squared residuals. */
  public double residualSumOfSquares() {
    double sum = 0;
    for (double residual : residuals) {
      sum += residual * residual;
    }
    return sum;
  }

  /** Observations less coefficients. */
  public int degreesOfFreedom() {
    return residuals.length - coefficients.length;
  }

  /** The standard deviation of the residuals, by the degrees of freedom. */
  public double residualStandardDeviation() {
    return Math.sqrt(residualSumOfSquares() / degreesOfFreedom());
  }

  /** The covariance of the coefficients where the errors are independent and of one variance. */
  public double[][] covariance() {
    double variance = residualSumOfSquares() / degreesOfFreedom();
    double[][] covariance = inverseOfCrossProducts();
    for (double[] row : covariance) {
      for (int j = 0; j < row.length; j++) {
        row[j] *= variance;
      }
    }
    return covariance;
  }

  /** The roots of the diagonal of {@link #covariance()}. */
  public double[] standardErrors() {
    return rootsOfDiagonal(covariance());
  }

  /** The roots of a covariance matrix's diagonal. */
  static double[] rootsOfDiagonal(double[][] covariance) {
    double[] roots = new double[covariance.length];
    for (int j = 0; j < roots.length; j++) {
      roots[j] = Math.sqrt(covariance[j][j]);
    }
    return roots;
  }

  /** The t value that a 95 % interval reaches out by, in standard errors. */
  public static double t95(int degreesOfFreedom) {
    return new TDistribution(degreesOfFreedom, 1e-14).inverseCumulativeProbability(0.975);
  }

  /** The probability of a t value as far from zero as this one, to either side. */
  public static double twoSidedP(double t, int degreesOfFreedom) {
    return 2 * new TDistribution(degreesOfFreedom).cumulativeProbability(-Math.abs(t));
  }
}
