package org.entente.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/** What {@link FixedEffects} found. */
public final class FixedEffectsEstimate {

  private static final double LEVEL = 0.975;

  private final List<String> names;
  private final double[] estimates;
  private final double[][] clustered;
  private final double[] classical;
  private final boolean exact;
  private final Size size;
  private final List<String> omitted;

  FixedEffectsEstimate(
      List<String> names,
      double[] estimates,
      double[][] clustered,
      double[] classical,
      boolean exact,
      Size size,
      List<String> omitted) {
    this.names = List.copyOf(names);
    this.estimates = estimates;
    this.clustered = clustered;
    this.classical = classical;
    this.exact = exact;
    this.size = size;
    this.omitted = List.copyOf(omitted);
  }

  /**
   * What was estimated from.
   *
   * @param rows that were used, count
   * @param units with two rows or more, count; they are the clusters
   * @param singletons units with one row, which say nothing beside their own effect, count: they
   *     were left out
   * @param times that occur in the rows used, count
   * @param parameters K of the small-sample factor, count: regressors, independent effects of
   *     times, and 1
   * @param residualDegrees rows less all parameters, effects of units included, count
   */
  public record Size(
      int rows, int units, int singletons, int times, int parameters, int residualDegrees) {}

  /** The regressors that were estimated, in order. */
  public List<String> names() {
    return names;
  }

  /** What it was estimated from. */
  public Size size() {
    return size;
  }

  /** The regressors that could not be estimated: a sentence each. */
  public List<String> omitted() {
    return omitted;
  }

  /** Degrees of freedom of the clustered tests: clusters less 1. */
  public int degrees() {
    return size.units() - 1;
  }

  /** A coefficient with errors clustered by unit; empty where the regressor was omitted. */
  public Optional<Coefficient> coefficient(String name) {
    int k = names.indexOf(name);
    return k < 0
        ? Optional.empty()
        : Optional.of(
            new Coefficient(
                name, estimates[k], exact ? null : uncertainty(k, clustered[k][k], degrees())));
  }

  /**
   * A coefficient as if all rows were independent and equally spread: too sure of itself wherever
   * the rows of a unit go together. For comparison.
   */
  public Optional<Coefficient> unclustered(String name) {
    int k = names.indexOf(name);
    return k < 0
        ? Optional.empty()
        : Optional.of(
            new Coefficient(
                name,
                estimates[k],
                exact || size.residualDegrees() < 1
                    ? null
                    : uncertainty(k, classical[k], size.residualDegrees())));
  }

  /** The clustered covariance of two coefficients that were estimated. */
  public double covariance(String first, String second) {
    return clustered[index(first)][index(second)];
  }

  /**
   * Tests that the coefficients are all 0, with errors clustered by unit: F = b'V⁻¹b/q against F(q,
   * clusters − 1).
   *
   * @param tested names; those that were omitted are left out
   * @return empty where none is left, or where the clusters are too few to test so many
   */
  public Optional<WaldTest> jointly(List<String> tested) {
    List<Integer> kept = new ArrayList<>();
    for (String name : tested) {
      if (names.contains(name)) {
        kept.add(names.indexOf(name));
      }
    }
    int q = kept.size();
    if (q == 0 || exact || q > degrees()) {
      return Optional.empty();
    }
    double[] b = new double[q];
    double[][] covariance = new double[q][q];
    for (int i = 0; i < q; i++) {
      b[i] = estimates[kept.get(i)];
      for (int j = 0; j < q; j++) {
        covariance[i][j] = clustered[kept.get(i)][kept.get(j)];
      }
    }
    return JointTest.of(b, covariance, degrees());
  }

  private Coefficient.@Nullable Uncertainty uncertainty(int k, double variance, int degrees) {
    if (!(variance > 0)) {
      return null;
    }
    double error = Math.sqrt(variance);
    TDistribution t = new TDistribution(degrees);
    double half = t.inverseCumulativeProbability(LEVEL) * error;
    double p = 2 * t.cumulativeProbability(-Math.abs(estimates[k] / error));
    return new Coefficient.Uncertainty(error, estimates[k] - half, estimates[k] + half, p);
  }

  private int index(String name) {
    int k = names.indexOf(name);
    if (k < 0) {
      throw new IllegalArgumentException("not estimated: " + name);
    }
    return k;
  }
}
