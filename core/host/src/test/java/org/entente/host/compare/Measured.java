package org.entente.host.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.host.library.Dataset;
import org.entente.host.measure.Measurement;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.MetricInfo;
import org.entente.spi.MetricInfo.Unit;

/** Measurements of China that a test writes down. */
final class Measured {

  private final String dataset;
  private final String source;
  private final Measurement.Origin origin;
  private final MetricInfo metric;
  private final List<Observation> observations = new ArrayList<>();

  private Measured(
      String dataset,
      String source,
      Measurement.Origin origin,
      String id,
      String title,
      Unit unit) {
    this.dataset = dataset;
    this.source = source;
    this.origin = origin;
    this.metric =
        new MetricInfo(
            id,
            title,
            "d",
            "f",
            unit,
            id.startsWith("partner") || id.equals("affinity"),
            Set.of(Counting.FULL),
            List.of(),
            Set.of(),
            List.of());
  }

  /** On works. */
  static Measured of(String dataset, String id, String title, Unit unit) {
    return new Measured(dataset, "wos", Measurement.Origin.MEASURED, id, title, unit);
  }

  /** As tables of a source report it. */
  static Measured reported(String dataset, String source, String id, String title, Unit unit) {
    return new Measured(dataset, source, Measurement.Origin.REPORTED, id, title, unit);
  }

  static Measured shares(String dataset, int firstYear, String... values) {
    Measured measured = of(dataset, "international-share", "International share", Unit.SHARE);
    for (int i = 0; i < values.length; i++) {
      if (!values[i].isEmpty()) {
        measured.value("", firstYear + i, values[i]);
      }
    }
    return measured;
  }

  /** A figure without what it is made of. */
  Measured value(String partner, int year, String value) {
    observations.add(
        Observation.ofCountry(metric.id(), "CN", partner, year, new BigDecimal(value), null, null));
    return this;
  }

  /** A share of whole works. */
  Measured share(String partner, int year, long above, long below) {
    BigDecimal numerator = BigDecimal.valueOf(above);
    BigDecimal denominator = BigDecimal.valueOf(below);
    observations.add(
        Observation.ofCountry(
            metric.id(),
            "CN",
            partner,
            year,
            numerator.divide(denominator, MathContext.DECIMAL64),
            numerator,
            denominator));
    return this;
  }

  Measurement measurement() {
    long works = origin == Measurement.Origin.MEASURED ? 1 : 0;
    return new Measurement(
        new Dataset(
            dataset,
            source,
            1,
            works > 0 ? Dataset.Kind.WORKS : Dataset.Kind.INDICATORS,
            works,
            1 - works,
            2013,
            2023,
            0,
            0,
            0,
            "1",
            "",
            Instant.parse("2026-11-24T10:00:00Z")),
        Shelf.question(metric.id(), Optional.empty(), "article", "review"),
        metric,
        origin,
        "d",
        new Measurement.Coverage(works, works),
        observations,
        List.of());
  }
}
