package org.entente.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Least squares with an effect of each unit and, if asked, of each time: {@code y(i,t) = a(i) +
 * l(t) + x(i,t)'b + e(i,t)}, on panels with or without gaps, with errors clustered by unit.
 *
 * <p>The unit effects go by subtracting the unit's means, the time effects stand as explicit
 * dummies: both are exact. Products are summed unit by unit, without a matrix of all rows; the
 * solution of the normal equations is corrected once by its own residuals (corrected semi-normal
 * equations; Å. Björck 1987, Linear Algebra and its Applications 88–89, 31–48).
 *
 * <p>The covariance is that of Liang and Zeger (1986, Biometrika 73, 13–22) in the form of Arellano
 * (1987, Oxford Bulletin of Economics and Statistics 49, 431–434), times {@code G/(G−1) ·
 * (N−1)/(N−K)}, with G units, N rows and K = regressors + independent time effects + 1: unit
 * effects are nested in the clusters and do not count. Tests are against t with G−1 degrees of
 * freedom.
 */
public final class FixedEffects {

  /** A pivot below this part of its column's sum of squares is taken for 0. */
  private static final double COLLINEAR = 1e-10;

  /** A sum of squares within units below this part of the whole is rounding. */
  private static final double ROUNDING = 1e-20;

  private final Panel panel;
  private final List<String> names;
  private final int[] times;
  private final Designs designs;
  private final int dummies;
  private final int columns;

  private FixedEffects(Panel panel, Regressors regressors, Effects effects) {
    this.panel = panel;
    this.names = regressors.names();
    this.times = times(panel);
    this.designs = new Designs(panel, regressors, effects == Effects.UNIT ? new int[0] : times);
    this.dummies = designs.dummies();
    this.columns = designs.columns();
  }

  /** Which effects there are. */
  public enum Effects {
    UNIT,
    UNIT_AND_TIME
  }

  /**
   * Estimates.
   *
   * @throws PanelException if nothing can be estimated
   */
  public static FixedEffectsEstimate fit(Panel panel, Regressors regressors, Effects effects)
      throws PanelException {
    return new FixedEffects(panel, regressors, effects).fit();
  }

  private FixedEffectsEstimate fit() throws PanelException {
    int units = 0;
    int rows = 0;
    int singletons = 0;
    for (int unit = 0; unit < panel.units(); unit++) {
      int length = panel.end(unit) - panel.start(unit);
      if (length > 1) {
        units++;
        rows += length;
      } else {
        singletons += length;
      }
    }
    if (units < 2) {
      throw new PanelException(
          "A panel needs two units at least with two rows each, but this one has " + units + ".");
    }
    Moments moments = moments();
    NormalEquations equations = new NormalEquations(moments.products, COLLINEAR);
    List<String> omitted = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    int timeEffects = 0;
    for (int column = 0; column < columns; column++) {
      boolean within =
          column < dummies
              || moments.products[column][column] > ROUNDING * designs.raw(column - dummies);
      boolean independent = within && equations.add(column);
      if (column < dummies) {
        timeEffects += independent ? 1 : 0;
      } else if (independent) {
        kept.add(column);
      } else {
        omitted.add(
            within
                ? names.get(column - dummies)
                    + " cannot be estimated: effects of units and times and the regressors before it say all of it."
                : names.get(column - dummies)
                    + " cannot be estimated: it is the same in all rows of each unit.");
      }
    }
    int parameters = kept.size() + timeEffects + 1;
    if (kept.isEmpty() || rows <= parameters) {
      throw new PanelException(
          kept.isEmpty()
              ? "Nothing can be estimated from this panel. " + String.join(" ", omitted)
              : "The panel has " + rows + " rows, too few for " + parameters + " parameters.");
    }
    double[] solution = equations.solve(moments.cross);
    double[] correction = equations.solve(gradient(solution));
    for (int column = 0; column < columns; column++) {
      solution[column] += correction[column];
    }
    return spread(
        solution,
        equations,
        kept,
        moments.outcome,
        new FixedEffectsEstimate.Size(
            rows,
            units,
            singletons,
            times.length,
            parameters,
            rows - units - timeEffects - kept.size()),
        omitted);
  }

  /** How far the outcome's residuals still go with each column. */
  private double[] gradient(double[] solution) {
    double[] gradient = new double[columns];
    designs.together(
        (x, units, y) -> {
          for (int i = 0; i < x.length; i++) {
            double residual = y[i] - units * dot(x[i], solution);
            for (int column = 0; column < columns; column++) {
              gradient[column] += x[i][column] * residual;
            }
          }
        });
    return gradient;
  }

  /**
   * What a design makes of residuals.
   *
   * @param fitted by row, less the unit's mean
   * @param influence of a row's residual on each estimate, by estimate and row
   */
  private record Weights(double[] fitted, double[][] influence) {}

  private static Weights weights(double[][] x, double[] solution, double[][] bread) {
    double[] fitted = new double[x.length];
    double[][] influence = new double[bread.length][x.length];
    for (int i = 0; i < x.length; i++) {
      fitted[i] = dot(x[i], solution);
      for (int k = 0; k < bread.length; k++) {
        influence[k][i] = dot(bread[k], x[i]);
      }
    }
    return new Weights(fitted, influence);
  }

  private FixedEffectsEstimate spread(
      double[] solution,
      NormalEquations equations,
      List<Integer> kept,
      double outcome,
      FixedEffectsEstimate.Size size,
      List<String> omitted) {
    int k = kept.size();
    double[][] bread = new double[k][];
    for (int i = 0; i < k; i++) {
      double[] one = new double[columns];
      one[kept.get(i)] = 1;
      bread[i] = equations.solve(one);
    }
    double[][] covariance = new double[k][k];
    double[] squares = new double[1];
    @Nullable Weights[] known = new Weights[designs.kept()];
    designs.each(
        (number, x, y) -> {
          Weights weights = number < 0 ? null : known[number];
          if (weights == null) {
            weights = weights(x, solution, bread);
            if (number >= 0) {
              known[number] = weights;
            }
          }
          for (int i = 0; i < y.length; i++) {
            y[i] -= weights.fitted()[i];
          }
          squares[0] += dot(y, y);
          double[] influence = new double[k];
          for (int i = 0; i < k; i++) {
            influence[i] = dot(weights.influence()[i], y);
            for (int j = 0; j <= i; j++) {
              covariance[i][j] += influence[i] * influence[j];
            }
          }
        });
    double factor =
        size.units()
            / (size.units() - 1.0)
            * ((size.rows() - 1.0) / (size.rows() - size.parameters()));
    double variance = squares[0] / size.residualDegrees();
    double[] estimates = new double[k];
    double[] classical = new double[k];
    List<String> keptNames = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      for (int j = 0; j <= i; j++) {
        covariance[i][j] *= factor;
        covariance[j][i] = covariance[i][j];
      }
      estimates[i] = solution[kept.get(i)];
      classical[i] = size.residualDegrees() < 1 ? 0 : variance * bread[i][kept.get(i)];
      keptNames.add(names.get(kept.get(i) - dummies));
    }
    boolean exact = squares[0] <= ROUNDING * outcome;
    return new FixedEffectsEstimate(
        keptNames, estimates, covariance, classical, exact, size, omitted);
  }

  /**
   * Sums of products.
   *
   * @param products of the columns, within units; the lower triangle
   * @param cross of the columns with the outcome, within units
   * @param outcome squares of the outcome, not within units
   */
  private record Moments(double[][] products, double[] cross, double outcome) {}

  private Moments moments() {
    double[][] products = new double[columns][columns];
    double[] cross = new double[columns];
    designs.together(
        (x, units, y) -> {
          for (int i = 0; i < x.length; i++) {
            for (int column = 0; column < columns; column++) {
              double value = x[i][column];
              cross[column] += value * y[i];
              for (int other = 0; other <= column; other++) {
                products[column][other] += units * value * x[i][other];
              }
            }
          }
        });
    double outcome = 0;
    for (int unit = 0; unit < panel.units(); unit++) {
      for (int row = panel.start(unit); row < panel.end(unit); row++) {
        outcome += panel.outcome(row) * panel.outcome(row);
      }
    }
    return new Moments(products, cross, outcome);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** The times of units with two rows or more. */
  private static int[] times(Panel panel) {
    java.util.TreeSet<Integer> times = new java.util.TreeSet<>();
    int last = Integer.MIN_VALUE;
    for (int unit = 0; unit < panel.units(); unit++) {
      if (panel.end(unit) - panel.start(unit) > 1) {
        for (int row = panel.start(unit); row < panel.end(unit); row++) {
          if (panel.time(row) != last) {
            last = panel.time(row);
            times.add(last);
          }
        }
      }
    }
    return times.stream().mapToInt(Integer::intValue).toArray();
  }
}
