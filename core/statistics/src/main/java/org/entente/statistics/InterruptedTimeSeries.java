package org.entente.statistics;

/**
 * A series before and after an event: y = a + b·t + c·[t ≥ T] + d·[t ≥ T]·(t − T) + error, by least
 * squares, with the errors of {@link NeweyWest} at its usual lag. c is how far the series stands at
 * T from where its course before would have put it, d how much its slope changed (Wagner, Soumerai,
 * Zhang and Ross-Degnan 2002, Journal of Clinical Pharmacy and Therapeutics 27, 299–309).
 *
 * @param slopeBefore b, in units of y for one of t
 * @param level c
 * @param slope d
 * @param lag of the errors
 */
public record InterruptedTimeSeries(
    double slopeBefore, Effect level, Effect slope, int lag, int degreesOfFreedom) {

  /**
   * An effect with its 95 % interval by Student's t.
   *
   * @param p of no effect, two-sided; NaN where the series lies on the two lines and leaves no
   *     error
   */
  public record Effect(double value, double standardError, Limits limits, double p) {}

  /**
   * Fits.
   *
   * @param times rising
   * @param first the first time after the event
   * @throws IllegalArgumentException with fewer than two times before or after, or five in all
   */
  public static InterruptedTimeSeries fit(double[] times, double[] y, double first) {
    int n = times.length;
    double[][] design = new double[n][];
    for (int i = 0; i < n; i++) {
      boolean after = times[i] >= first;
      double since = times[i] - first;
      design[i] = new double[] {1, since, after ? 1 : 0, after ? since : 0};
    }
    LeastSquares fit = LeastSquares.fit(design, y);
    int lag = NeweyWest.lag(n);
    double[] errors = NeweyWest.standardErrors(fit, times, lag);
    double[] coefficients = fit.coefficients();
    double squares = 0;
    for (double value : y) {
      squares += value * value;
    }
    boolean exact = fit.residualSumOfSquares() <= squares * 1e-26;
    return new InterruptedTimeSeries(
        coefficients[1],
        effect(coefficients[2], errors[2], fit.degreesOfFreedom(), exact),
        effect(coefficients[3], errors[3], fit.degreesOfFreedom(), exact),
        lag,
        fit.degreesOfFreedom());
  }

  private static Effect effect(double value, double error, int freedom, boolean exact) {
    if (exact) {
      return new Effect(value, 0, new Limits(value, value), Double.NaN);
    }
    double reach = LeastSquares.t95(freedom) * error;
    return new Effect(
        value,
        error,
        new Limits(value - reach, value + reach),
        LeastSquares.twoSidedP(value / error, freedom));
  }
}
