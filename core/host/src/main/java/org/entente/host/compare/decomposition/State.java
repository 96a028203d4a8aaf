package org.entente.host.compare.decomposition;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.model.Observation;
import org.entente.spi.MetricInfo;
import org.jspecify.annotations.Nullable;

/**
 * The metric on one of the datasets between A and B.
 *
 * @param name what sentences call it
 * @param observations of the country as a whole
 * @param emptyYears years of which it has no work at all, of whatever country
 * @param refusal why it cannot be measured, a sentence; empty where it can
 */
record State(
    String name, Map<Point, Observation> observations, Set<Integer> emptyYears, String refusal) {

  /** What a value is of; the year is null for a metric of several years together. */
  record Point(String partner, @Nullable Integer year) {}

  static State of(String name, List<Observation> observations, Set<Integer> emptyYears) {
    Map<Point, Observation> points = new HashMap<>();
    for (Observation o : observations) {
      if (o.entity().isEmpty()) {
        points.put(new Point(o.partner(), o.year()), o);
      }
    }
    return new State(name, points, emptyYears, "");
  }

  static State refused(String name, String why) {
    return new State(name, Map.of(), Set.of(), why);
  }

  /** The value that the metric itself gives. */
  Optional<BigDecimal> measured(Point point) {
    return Optional.ofNullable(observations.get(point)).map(Observation::value);
  }

  /**
   * The value of a step: where there is no work of a year at all there are none of the country
   * either, and a count of them is 0. A share of no works is nothing, never 0.
   */
  Optional<BigDecimal> value(Point point, MetricInfo.Unit unit) {
    Optional<BigDecimal> measured = measured(point);
    Integer year = point.year();
    return measured.isEmpty()
            && unit == MetricInfo.Unit.COUNT
            && year != null
            && emptyYears.contains(year)
        ? Optional.of(BigDecimal.ZERO)
        : measured;
  }
}
