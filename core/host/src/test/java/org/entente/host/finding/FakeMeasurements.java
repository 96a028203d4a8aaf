package org.entente.host.finding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.host.country.CountryDefinition;
import org.entente.host.library.Dataset;
import org.entente.host.measure.Measurement;
import org.entente.host.measure.Question;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.MetricInfo;

/** Measurements of China in a dataset "wos" that is nowhere. */
final class FakeMeasurements {

  private FakeMeasurements() {}

  static Question question(String metric) {
    return new Question(
        metric,
        "CN",
        Optional.empty(),
        Optional.empty(),
        new TreeSet<>(),
        Counting.FULL,
        CountryDefinition.iso(),
        new TreeMap<>());
  }

  static Measurement of(
      Question question,
      String title,
      MetricInfo.Unit unit,
      boolean byPartner,
      List<Observation> observations) {
    MetricInfo metric =
        new MetricInfo(
            question.metric(),
            title,
            "d",
            "f",
            unit,
            byPartner,
            Set.of(Counting.FULL),
            List.of(),
            Set.of(),
            List.of());
    Dataset dataset =
        new Dataset(
            "wos", "wos", 1, Dataset.Kind.WORKS, 1, 0, 2013, 2023, 1, 0, 0, "1", "", Instant.EPOCH);
    return new Measurement(
        dataset,
        question,
        metric,
        Measurement.Origin.MEASURED,
        "d",
        new Measurement.Coverage(1, 1),
        observations,
        List.of());
  }

  static Measurement share(List<Observation> observations) {
    return of(
        question("international-share"),
        "International share",
        MetricInfo.Unit.SHARE,
        false,
        observations);
  }

  static Measurement works(List<Observation> observations) {
    return of(
        question("international-works"),
        "International works",
        MetricInfo.Unit.COUNT,
        false,
        observations);
  }

  /** A share of whole works. */
  static Observation share(String metric, String partner, int year, long above, long below) {
    BigDecimal numerator = BigDecimal.valueOf(above);
    BigDecimal denominator = BigDecimal.valueOf(below);
    return Observation.ofCountry(
        metric,
        "CN",
        partner,
        year,
        numerator.divide(denominator, MathContext.DECIMAL64),
        numerator,
        denominator);
  }

  /** Shares of a million works from a year on. */
  static List<Observation> shares(int firstYear, double... shares) {
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      observations.add(
          share("international-share", "", firstYear + i, Math.round(shares[i] * 1e6), 1_000_000));
    }
    return observations;
  }

  /** Counts from a year on. */
  static List<Observation> counts(int firstYear, double... counts) {
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      observations.add(
          Observation.ofCountry(
              "international-works",
              "CN",
              "",
              firstYear + i,
              new BigDecimal(counts[i]),
              null,
              null));
    }
    return observations;
  }

  static Found find(Measurement measurement, FindingOptions options)
      throws org.entente.host.measure.MeasureException {
    return new Finder(
            (question, dataset) -> {
              if (question.metric().equals(measurement.metric().id())) {
                return measurement;
              }
              throw new org.entente.host.measure.MeasureException(
                  "There is no metric '" + question.metric() + "'.");
            })
        .find(measurement.question(), "wos", options);
  }

  static List<Finding> named(Found found, String name) {
    return found.findings().stream().filter(each -> each.finding().equals(name)).toList();
  }
}
