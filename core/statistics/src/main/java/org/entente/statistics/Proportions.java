package org.entente.statistics;

/** Intervals of proportions and of their difference, 95 %. */
public final class Proportions {

  /** The 97.5 % quantile of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  private Proportions() {}

  /**
   * Wilson's score interval (E. B. Wilson 1927, Journal of the American Statistical Association 22,
   * 209–212).
   *
   * @param successes 0 to {@code trials}
   * @param trials at least 1
   */
  public static Limits wilson(double successes, double trials) {
    if (!(trials >= 1) || !(successes >= 0) || !(successes <= trials)) {
      throw new IllegalArgumentException("not a proportion: " + successes + " of " + trials);
    }
    double p = successes / trials;
    double z2 = Z * Z;
    double centre = (p + z2 / (2 * trials)) / (1 + z2 / trials);
    double half =
        Z / (1 + z2 / trials) * Math.sqrt(p * (1 - p) / trials + z2 / (4 * trials * trials));
    // The interval touches 0 and 1 exactly there; floating point would leave a residue.
    return new Limits(
        successes == 0 ? 0 : Math.max(0, centre - half),
        successes == trials ? 1 : Math.min(1, centre + half));
  }

  /**
   * Newcombe's interval of the difference p₁ − p₂ of two independent proportions, which squares and
   * adds the distances to Wilson's limits: method 10 of R. G. Newcombe 1998, Statistics in Medicine
   * 17, 873–890.
   */
  public static Limits newcombe(
      double successes1, double trials1, double successes2, double trials2) {
    Limits first = wilson(successes1, trials1);
    Limits second = wilson(successes2, trials2);
    double p1 = successes1 / trials1;
    double p2 = successes2 / trials2;
    double difference = p1 - p2;
    return new Limits(
        difference - Math.hypot(p1 - first.lower(), second.upper() - p2),
        difference + Math.hypot(first.upper() - p1, p2 - second.lower()));
  }
}
