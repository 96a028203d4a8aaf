package org.entente.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines joined end to end: y = a + b·x + Σ cᵢ·max(0, x − τᵢ) + error, by least squares, with the
 * breaks τ at observed x. They are found by trying all sets of places that leave two observations
 * before the first, after the last and between any two (Kim, Fay, Feuer and Midthune 2000,
 * Statistics in Medicine 19, 335–351, whose model this is). Slopes' errors take the places as given
 * and count each as an estimated parameter.
 */
public final class SegmentedRegression {

  /** Observations that lie before the first break, between two breaks, and after the last. */
  private static final int APART = 2;

  private final double[] x;
  private final int[] breaks;
  private final LeastSquares fit;

  private SegmentedRegression(double[] x, int[] breaks, LeastSquares fit) {
    this.x = x;
    this.breaks = breaks;
    this.fit = fit;
  }

  /** A slope with the ends of its 95 % interval, in units of y for one of x. */
  public record Slope(double value, Limits limits) {}

  /**
   * The most breaks that so many observations are asked to carry: none below 7, one from 7 to 11,
   * two from 12 to 16, three from 17 to 21, four from 22 to 26, five beyond (the defaults of the
   * National Cancer Institute's Joinpoint program).
   */
  public static int most(int observations) {
    return observations < 7 ? 0 : Math.min(5, (observations - 2) / 5);
  }

  /**
   * The best fit with exactly so many breaks.
   *
   * @param x rising
   * @throws IllegalArgumentException if the observations have no place for them
   */
  public static SegmentedRegression fit(double[] x, double[] y, int numberOfBreaks) {
    int needed = 2 * APART + numberOfBreaks + Math.max(0, numberOfBreaks - 1) * APART;
    if (x.length < Math.max(3, needed)) {
      throw new IllegalArgumentException(
          x.length + " observations have no place for " + numberOfBreaks + " breaks");
    }
    for (int i = 1; i < x.length; i++) {
      if (!(x[i] > x[i - 1])) {
        throw new IllegalArgumentException("x does not rise: " + Arrays.toString(x));
      }
    }
    return at(x, y, new Search(x, y, numberOfBreaks).best());
  }

  /** The fit with breaks at these observations. */
  static SegmentedRegression at(double[] x, double[] y, int[] breaks) {
    double[][] design = new double[x.length][2 + breaks.length];
    for (int i = 0; i < x.length; i++) {
      design[i][0] = 1;
      design[i][1] = x[i] - x[0];
      for (int b = 0; b < breaks.length; b++) {
        design[i][2 + b] = Math.max(0, x[i] - x[breaks[b]]);
      }
    }
    return new SegmentedRegression(x.clone(), breaks.clone(), LeastSquares.fit(design, y));
  }

  /** The places of the breaks, rising. */
  public double[] breaks() {
    return Arrays.stream(breaks).mapToDouble(index -> x[index]).toArray();
  }

  public double residualSumOfSquares() {
    return fit.residualSumOfSquares();
  }

  /** Observations less two coefficients a line: the slope's change and the place of each break. */
  public int degreesOfFreedom() {
    return x.length - 2 - 2 * breaks.length;
  }

  /** The slope of each line, in order: one more than there are breaks. */
  public List<Slope> slopes() {
    List<Slope> slopes = new ArrayList<>();
    for (int segment = 0; segment <= breaks.length; segment++) {
      double[] weights = new double[2 + breaks.length];
      Arrays.fill(weights, 1, 2 + segment, 1);
      slopes.add(combination(weights));
    }
    return slopes;
  }

  /** The change of the slope at each break, in order. */
  public List<Slope> changes() {
    List<Slope> changes = new ArrayList<>();
    for (int b = 0; b < breaks.length; b++) {
      double[] weights = new double[2 + breaks.length];
      weights[2 + b] = 1;
      changes.add(combination(weights));
    }
    return changes;
  }

  private Slope combination(double[] weights) {
    double[] coefficients = fit.coefficients();
    double[][] inverse = fit.inverseOfCrossProducts();
    double value = 0;
    double spread = 0;
    for (int i = 0; i < weights.length; i++) {
      value += weights[i] * coefficients[i];
      for (int j = 0; j < weights.length; j++) {
        spread += weights[i] * weights[j] * inverse[i][j];
      }
    }
    int freedom = degreesOfFreedom();
    double reach =
        freedom < 1
            ? Double.POSITIVE_INFINITY
            : LeastSquares.t95(freedom) * Math.sqrt(spread * residualSumOfSquares() / freedom);
    return new Slope(value, new Limits(value - reach, value + reach));
  }

  /**
   * All sets of breaks, one break added at a time to an orthonormal basis of those before it. Of
   * every place that is left it is known how long its column still is beside the basis, and how far
   * it goes along what is left of y, so that the last break of a set costs no more than a division.
   */
  private static final class Search {

    private final int n;
    private final double[][] hinges;
    private final double[] residual;
    private final List<double[]> basis = new ArrayList<>();
    private final int[] chosen;
    private int[] best = new int[0];
    private double bestReduction = -1;

    Search(double[] x, double[] y, int breaks) {
      this.n = x.length;
      this.chosen = new int[breaks];
      double[] ones = new double[n];
      Arrays.fill(ones, 1);
      double[] line = new double[n];
      for (int i = 0; i < n; i++) {
        line[i] = x[i] - x[0];
      }
      basis.add(unit(ones));
      basis.add(unit(line));
      this.residual = orthogonal(y);
      this.hinges = new double[n][];
      for (int t = 0; t < n; t++) {
        double[] hinge = new double[n];
        for (int i = 0; i < n; i++) {
          hinge[i] = Math.max(0, x[i] - x[t]);
        }
        hinges[t] = orthogonal(hinge);
      }
      basis.clear();
    }

    int[] best() {
      if (chosen.length > 0) {
        double[] squares = new double[n];
        double[] alongs = new double[n];
        for (int t = 0; t < n; t++) {
          squares[t] = dot(hinges[t], hinges[t]);
          alongs[t] = dot(residual, hinges[t]);
        }
        from(0, APART, 0, squares, alongs);
      }
      return best;
    }

    /**
     * Tries the breaks from one depth on.
     *
     * @param reduction of the sum of squares by the breaks before
     * @param squares of each column, beside the breaks before
     * @param alongs each column's product with what the breaks before have left of y
     */
    private void from(int depth, int first, double reduction, double[] squares, double[] alongs) {
      int after = chosen.length - 1 - depth;
      int last = n - 1 - APART - after * (APART + 1);
      for (int t = first; t <= last; t++) {
        if (!(squares[t] > 0)) {
          continue;
        }
        chosen[depth] = t;
        double gained = reduction + alongs[t] * alongs[t] / squares[t];
        if (after == 0) {
          if (gained > bestReduction) {
            bestReduction = gained;
            best = chosen.clone();
          }
          continue;
        }
        double[] unit = unit(hinges[t]);
        double along = dot(residual, unit);
        double[] nextSquares = squares.clone();
        double[] nextAlongs = alongs.clone();
        for (int later = t + APART + 1; later < n - APART; later++) {
          double common = dot(unit, hinges[later]);
          nextSquares[later] -= common * common;
          nextAlongs[later] -= along * common;
        }
        basis.add(unit);
        from(depth + 1, t + APART + 1, gained, nextSquares, nextAlongs);
        basis.remove(basis.size() - 1);
      }
    }

    /** A direction beside the basis, of length 1. */
    private double[] unit(double[] direction) {
      double[] unit = orthogonal(direction);
      double length = Math.sqrt(dot(unit, unit));
      for (int i = 0; i < n; i++) {
        unit[i] /= length;
      }
      return unit;
    }

    /** Twice, for what rounding leaves the first time. */
    private double[] orthogonal(double[] direction) {
      double[] rest = direction.clone();
      for (int pass = 0; pass < 2; pass++) {
        for (double[] unit : basis) {
          double along = dot(rest, unit);
          for (int i = 0; i < n; i++) {
            rest[i] -= along * unit[i];
          }
        }
      }
      return rest;
    }

    private static double dot(double[] a, double[] b) {
      double sum = 0;
      for (int i = 0; i < a.length; i++) {
        sum += a[i] * b[i];
      }
      return sum;
    }
  }
}
