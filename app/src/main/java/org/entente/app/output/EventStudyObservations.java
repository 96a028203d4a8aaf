package org.entente.app.output;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.entente.model.EntityKind;
import org.entente.model.Interval;
import org.entente.model.Observation;
import org.entente.statistics.Coefficient.Uncertainty;
import org.entente.statistics.EventStudyEstimate;

/**
 * The figures of an event study on a user's own panel, as observations of the metric {@code
 * productivity-effect}; country and partner are empty, for a panel says nothing of them.
 */
public final class EventStudyObservations {

  /** The metric that they are observations of. */
  public static final String METRIC = "productivity-effect";

  /** Estimates carry so many digits; more would be rounding. */
  private static final MathContext DIGITS = new MathContext(12);

  private EventStudyObservations() {}

  /** Coefficients by year, then the average effect, the p value and the placebo effect. */
  public static List<Observation> of(EventStudyEstimate estimate) {
    return estimate.figures().stream().map(EventStudyObservations::of).toList();
  }

  private static Observation of(EventStudyEstimate.Figure figure) {
    Uncertainty uncertainty = figure.uncertainty();
    return new Observation(
        METRIC,
        "",
        EntityKind.OTHER,
        figure.name(),
        "",
        figure.year(),
        rounded(figure.value()),
        null,
        null,
        uncertainty == null
            ? null
            : new Interval(rounded(uncertainty.lower()), rounded(uncertainty.upper())),
        null);
  }

  private static BigDecimal rounded(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS);
    return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
  }
}
