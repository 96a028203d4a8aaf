package org.entente.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * How many breaks a series shows: the number with the least weighted Bayesian information criterion
 * of Kim and others (2022, Journal of Applied Statistics 50, 1992–2013,
 * doi:10.1080/02664763.2022.2063265),
 *
 * <p>WBIC(k) = ln(RSS(k)/n) + ((2 + R²max)·k + 2)·ln(n)/n,
 *
 * <p>where R²max is the largest, over the breaks, of the partial R² of bending a line that is
 * fitted through the two segments beside the break. It lies between BIC (R²max = 0) and BIC3 (R²max
 * = 1).
 *
 * @param chosen the fit with the least criterion; of equal ones that with fewer breaks
 * @param criteria the criterion with 0, 1, 2 … breaks
 */
public record BreakSelection(SegmentedRegression chosen, List<Double> criteria) {

  public BreakSelection {
    criteria = List.copyOf(criteria);
  }

  /**
   * Chooses among 0 to {@code most} breaks.
   *
   * @param x rising, three at least
   */
  public static BreakSelection of(double[] x, double[] y, int most) {
    List<Double> criteria = new ArrayList<>();
    SegmentedRegression chosen = null;
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k <= most; k++) {
      SegmentedRegression fit = SegmentedRegression.fit(x, y, k);
      double criterion = criterion(x, y, fit);
      criteria.add(criterion);
      if (chosen == null || criterion < least) {
        chosen = fit;
        least = criterion;
      }
    }
    if (chosen == null) {
      throw new IllegalArgumentException("not a number of breaks: " + most);
    }
    return new BreakSelection(chosen, criteria);
  }

  private static double criterion(double[] x, double[] y, SegmentedRegression fit) {
    int n = x.length;
    double[] breaks = fit.breaks();
    double largest = 0;
    for (int i = 0; i < breaks.length; i++) {
      double after = i == 0 ? Double.NEGATIVE_INFINITY : breaks[i - 1];
      double until = i == breaks.length - 1 ? Double.POSITIVE_INFINITY : breaks[i + 1];
      largest = Math.max(largest, partialRSquared(x, y, breaks[i], after, until));
    }
    // Points on a line leave rounding errors alone, and their logarithm says nothing.
    double meanSquare = Math.max(fit.residualSumOfSquares(), roundingErrors(y)) / n;
    return Math.log(meanSquare) + ((2 + largest) * breaks.length + 2) * Math.log(n) / n;
  }

  /** What sums of squares of values of this size can be wrong by. */
  private static double roundingErrors(double[] y) {
    double squares = Double.MIN_NORMAL;
    for (double value : y) {
      squares += value * value;
    }
    return squares * 1e-26;
  }

  /** Of the observations behind {@code after} and not behind {@code until}. */
  private static double partialRSquared(
      double[] x, double[] y, double at, double after, double until) {
    List<Integer> within = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      if (x[i] > after && x[i] <= until) {
        within.add(i);
      }
    }
    int m = within.size();
    double[][] line = new double[m][2];
    double[] values = new double[m];
    double[] hinge = new double[m];
    for (int i = 0; i < m; i++) {
      line[i][0] = 1;
      line[i][1] = x[within.get(i)] - at;
      values[i] = y[within.get(i)];
      hinge[i] = Math.max(0, line[i][1]);
    }
    double[] yLeft = LeastSquares.fit(line, values).residuals();
    double[] hingeLeft = LeastSquares.fit(line, hinge).residuals();
    double yy = 0;
    double zz = 0;
    double yz = 0;
    for (int i = 0; i < m; i++) {
      yy += yLeft[i] * yLeft[i];
      zz += hingeLeft[i] * hingeLeft[i];
      yz += yLeft[i] * hingeLeft[i];
    }
    return yy > 0 && zz > 0 ? Math.min(1, yz * yz / (yy * zz)) : 0;
  }
}
