package org.entente.host.compare.decomposition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.host.compare.decomposition.State.Point;
import org.entente.model.Observation;
import org.entente.spi.MetricInfo;

/** Shares of all years together: what stands above the line through what stands below it. */
final class Pooled {

  /** As many decimals as changes of shares have in findings. */
  private static final int DECIMALS = 18;

  private Pooled() {}

  /**
   * Whether shares can be taken together: they are counts through counts, of every partner and in
   * every state, and the metric gives none of several years by itself.
   */
  static boolean possible(MetricInfo metric, List<State> states) {
    return metric.unit() == MetricInfo.Unit.SHARE
        && states.stream()
            .flatMap(state -> state.observations().values().stream())
            .allMatch(Pooled::ofCounts);
  }

  private static boolean ofCounts(Observation o) {
    BigDecimal above = o.numerator();
    BigDecimal below = o.denominator();
    return o.year() != null && above != null && below != null && whole(above) && whole(below);
  }

  private static boolean whole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  /** The share of all years; empty where nothing is below the line. */
  static Optional<BigDecimal> value(State state, String partner) {
    BigDecimal above = BigDecimal.ZERO;
    BigDecimal below = BigDecimal.ZERO;
    for (Map.Entry<Point, Observation> entry : state.observations().entrySet()) {
      BigDecimal numerator = entry.getValue().numerator();
      BigDecimal denominator = entry.getValue().denominator();
      if (entry.getKey().partner().equals(partner) && numerator != null && denominator != null) {
        above = above.add(numerator);
        below = below.add(denominator);
      }
    }
    return below.signum() == 0
        ? Optional.empty()
        : Optional.of(above.divide(below, DECIMALS, RoundingMode.HALF_EVEN));
  }
}
