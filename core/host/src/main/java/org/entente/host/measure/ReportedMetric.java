package org.entente.host.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.host.library.StoredObservation;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.MetricInfo;

/**
 * A metric that no plugin defines and a table has figures of: what can be told from the figures.
 */
final class ReportedMetric {

  private ReportedMetric() {}

  /** What the figures of this id are; empty where the tables hold none. */
  static Optional<MetricInfo> of(String id, List<StoredObservation> stored) {
    List<Observation> figures =
        stored.stream()
            .map(StoredObservation::observation)
            .filter(o -> o.metric().equals(id))
            .toList();
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new MetricInfo(
            id,
            title(id),
            "As the table that was imported defines it.",
            "not known",
            unit(id, figures),
            figures.stream().anyMatch(o -> !o.partner().isEmpty()),
            Set.of(Counting.FULL),
            List.of(),
            Set.of(),
            List.of()));
  }

  private static String title(String id) {
    String words = id.replace('-', ' ').strip();
    return words.isEmpty()
        ? id
        : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }

  private static MetricInfo.Unit unit(String id, List<Observation> figures) {
    boolean fractions =
        figures.stream()
            .map(Observation::value)
            .allMatch(value -> value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0);
    boolean named = id.endsWith("-share") || id.contains("-share-of-");
    boolean quotients =
        figures.stream().allMatch(o -> o.numerator() != null && o.denominator() != null);
    if (fractions && (named || quotients)) {
      return MetricInfo.Unit.SHARE;
    }
    boolean whole = figures.stream().allMatch(o -> o.value().stripTrailingZeros().scale() <= 0);
    return whole ? MetricInfo.Unit.COUNT : MetricInfo.Unit.INDEX;
  }
}
