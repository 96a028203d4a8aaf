package org.entente.metrics.arithmetic;

import java.math.BigDecimal;
import java.util.List;
import org.entente.model.Bounds;
import org.entente.model.Interval;
import org.entente.model.Observation;
import org.jspecify.annotations.Nullable;

/** Builds observations of a country from exact counts. */
public final class Observations {

  private Observations() {}

  /** A count, which stands on no line. */
  public static Observation count(
      String metric, String country, String partner, @Nullable Integer year, Fraction count) {
    return Observation.ofCountry(metric, country, partner, year, count.decimal(), null, null);
  }

  /**
   * A share of whole works, with Wilson's interval and the unknown-country bounds: the lowest is
   * {@code above / (below + unknown)}, the highest {@code (above + gaps + unknown) / (below +
   * unknown)}.
   *
   * @param above works above the line, count
   * @param below works below the line, count, at least 1
   * @param gaps works below but not above the line that an unresolved address could lift above it,
   *     count
   * @param unknown works of the year without any known country, count
   */
  public static Observation share(
      String metric,
      String country,
      String partner,
      @Nullable Integer year,
      long above,
      long below,
      long gaps,
      long unknown) {
    return share(
        metric,
        country,
        partner,
        year,
        above,
        below,
        new Bounds(
            Fraction.of(above, below + unknown).decimal(),
            Fraction.of(above + gaps + unknown, below + unknown).decimal()));
  }

  /**
   * A share of whole works, or of whole authors, with Wilson's interval.
   *
   * @param below at least 1
   * @param bounds null where unknown countries cannot move the share
   */
  public static Observation share(
      String metric,
      String country,
      String partner,
      @Nullable Integer year,
      long above,
      long below,
      @Nullable Bounds bounds) {
    return Observation.ofCountry(
            metric,
            country,
            partner,
            year,
            Fraction.of(above, below).decimal(),
            BigDecimal.valueOf(above),
            BigDecimal.valueOf(below))
        .with(Interval.wilson(above, below), bounds);
  }

  /**
   * A share of fractionally counted works: it is no proportion of independent trials, so it has no
   * interval.
   */
  public static Observation fractionalShare(
      String metric,
      String country,
      String partner,
      @Nullable Integer year,
      Fraction above,
      Fraction below) {
    return Observation.ofCountry(
        metric,
        country,
        partner,
        year,
        above.over(below).decimal(),
        above.decimal(),
        below.decimal());
  }

  /** The observations in the order that the contract of metrics asks for. */
  public static List<Observation> inOrder(List<Observation> observations) {
    return observations.stream()
        .sorted(
            java.util.Comparator.comparing(Observation::partner)
                .thenComparing(o -> o.year() == null ? Integer.MIN_VALUE : o.year())
                .thenComparing(Observation::entity))
        .toList();
  }
}
