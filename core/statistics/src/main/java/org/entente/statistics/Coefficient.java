package org.entente.statistics;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * An estimated coefficient.
 *
 * @param name of its regressor
 * @param estimate in units of the outcome for one unit of the regressor
 * @param uncertainty null where the rows are fitted without any residual, so that they say nothing
 *     of how far chance could move the estimate
 */
public record Coefficient(String name, double estimate, @Nullable Uncertainty uncertainty) {

  public Coefficient {
    requireNonNull(name, "name");
  }

  /**
   * How far chance could move an estimate.
   *
   * @param standardError in units of the estimate, above 0
   * @param lower the lower end of the 95 % interval
   * @param upper the upper end of the 95 % interval
   * @param pValue of the two-sided test that the coefficient is 0
   */
  public record Uncertainty(double standardError, double lower, double upper, double pValue) {}
}
