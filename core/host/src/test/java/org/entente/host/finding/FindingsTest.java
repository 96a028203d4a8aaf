package org.entente.host.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.host.country.CountryDefinition;
import org.entente.host.finding.Finding.Unit;
import org.entente.host.library.Dataset;
import org.entente.host.measure.Measurement;
import org.entente.host.measure.Question;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.MetricInfo;
import org.junit.jupiter.api.Test;

class FindingsTest {

  private static Measurement measurement(
      MetricInfo.Unit unit, boolean byPartner, List<Observation> observations) {
    MetricInfo metric =
        new MetricInfo(
            "m",
            "International share",
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
    Question question =
        new Question(
            "m",
            "CN",
            Optional.empty(),
            Optional.empty(),
            new TreeSet<>(),
            Counting.FULL,
            CountryDefinition.iso(),
            new TreeMap<>());
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

  private static List<Observation> series(String partner, Object... yearsAndValues) {
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < yearsAndValues.length; i += 2) {
      observations.add(
          Observation.ofCountry(
              "m",
              "CN",
              partner,
              (Integer) yearsAndValues[i],
              new BigDecimal((String) yearsAndValues[i + 1]),
              null,
              null));
    }
    return observations;
  }

  private static Finding only(List<Finding> findings, String name) {
    List<Finding> found =
        findings.stream().filter(finding -> finding.finding().equals(name)).toList();
    assertEquals(1, found.size(), findings.toString());
    return found.get(0);
  }

  /** The case: 26.6 % in 2018, 19.4 % in 2023: 7.2 points, and by no means 7.2 per cent. */
  @Test
  void aShareChangesInPercentagePoints() {
    List<Finding> findings =
        Findings.of(
            measurement(
                MetricInfo.Unit.SHARE,
                false,
                series(
                    "", 2017, "0.26", 2018, "0.266", 2019, "0.258", 2022, "0.21", 2023, "0.194")));
    Finding peak = only(findings, "peak");
    assertEquals(2018, peak.from());
    assertEquals(Unit.SHARE, peak.unit());
    assertEquals("In wos, the international share of China peaked in 2018 at 26.6 %.", peak.text());
    Finding since = only(findings, "since-peak");
    assertEquals(2018, since.from());
    assertEquals(2023, since.to());
    assertEquals(new BigDecimal("-0.072"), since.value());
    assertEquals(Unit.PERCENTAGE_POINTS, since.unit());
    assertEquals(
        "In wos, the international share of China was 7.2 points lower in 2023 than at its peak in 2018: 19.4 % after 26.6 %.",
        since.text());
    Finding decline = only(findings, "first-decline");
    assertEquals(2019, decline.from());
    assertEquals(new BigDecimal("-0.008"), decline.value());
  }

  @Test
  void aCountChangesInPerCent() {
    List<Finding> findings =
        Findings.of(
            measurement(
                MetricInfo.Unit.COUNT,
                false,
                series("", 2020, "100", 2021, "200", 2022, "150", 2023, "160")));
    Finding since = only(findings, "since-peak");
    assertEquals(Unit.PERCENT, since.unit());
    assertEquals(
        0, new BigDecimal("-0.2").compareTo(java.util.Objects.requireNonNull(since.value())));
    assertTrue(since.text().contains("were 20.0 % lower"), since.text());
    assertEquals(2022, only(findings, "first-decline").from());
  }

  @Test
  void aSeriesThatOnlyRisesHasAPeakAndNothingElse() {
    List<Finding> findings =
        Findings.of(
            measurement(MetricInfo.Unit.SHARE, false, series("", 2020, "0.1", 2021, "0.2")));
    assertEquals(List.of("peak"), findings.stream().map(Finding::finding).toList());
    assertTrue(findings.get(0).text().contains("2021, the last year,"));
  }

  @Test
  void ofEqualPeaksTheFirstCounts() {
    List<Finding> findings =
        Findings.of(
            measurement(
                MetricInfo.Unit.SHARE, false, series("", 2020, "0.2", 2021, "0.1", 2022, "0.2")));
    assertEquals(2020, only(findings, "peak").from());
    assertEquals(
        0, java.util.Objects.requireNonNull(only(findings, "since-peak").value()).signum());
    assertTrue(only(findings, "since-peak").text().contains("as high in 2022"));
  }

  /** Between 2018 and 2021 it cannot be said when the fall began. */
  @Test
  void overAGapOfYearsNoDeclineIsSaid() {
    List<Finding> findings =
        Findings.of(
            measurement(
                MetricInfo.Unit.COUNT, false, series("", 2018, "10", 2021, "5", 2022, "6")));
    assertTrue(
        findings.stream().noneMatch(finding -> finding.finding().equals("first-decline")),
        findings.toString());
  }

  @Test
  void partnersAreRankedByTheFallFromTheirOwnPeak() {
    List<Observation> observations = new ArrayList<>();
    observations.addAll(series("AU", 2017, "0.02", 2019, "0.03", 2023, "0.021"));
    observations.addAll(series("PK", 2017, "0.01", 2019, "0.02", 2023, "0.03"));
    observations.addAll(series("US", 2017, "0.117", 2019, "0.106", 2023, "0.053"));
    List<Finding> ranking =
        Findings.of(measurement(MetricInfo.Unit.SHARE, true, observations)).stream()
            .filter(finding -> finding.finding().equals("partner-ranking"))
            .toList();
    assertEquals(List.of("US", "AU", "PK"), ranking.stream().map(Finding::partner).toList());
    assertEquals(List.of(1, 2, 3), ranking.stream().map(Finding::rank).toList());
    assertEquals(new BigDecimal("-0.064"), ranking.get(0).value());
    assertEquals(2017, ranking.get(0).from());
    assertEquals(0, java.util.Objects.requireNonNull(ranking.get(2).value()).signum());
  }

  @Test
  void valuesOfSeveralYearsTogetherAreNoSeries() {
    Observation together =
        Observation.ofCountry("m", "CN", "", null, new BigDecimal("0.4"), null, null);
    assertEquals(
        List.of(), Findings.of(measurement(MetricInfo.Unit.SHARE, false, List.of(together))));
  }

  /** Counts above and below the line are trials; the interval of a fall is of the fall. */
  @Test
  void theFallOfACountedShareHasAnInterval() {
    Finding since =
        only(
            Findings.of(
                FakeMeasurements.share(
                    List.of(
                        FakeMeasurements.share("international-share", "", 2018, 109_991, 413_500),
                        FakeMeasurements.share(
                            "international-share", "", 2023, 147_246, 759_000)))),
            "since-peak");
    assertEquals(-0.07361503, java.util.Objects.requireNonNull(since.lower()).doubleValue(), 1e-8);
    assertEquals(-0.07038689, java.util.Objects.requireNonNull(since.upper()).doubleValue(), 1e-8);
    assertEquals(
        "In wos, the international share of China was 7.2 points lower (95 % interval 7.0 to 7.4 points) in 2023 than at its peak in 2018: 19.4 % after 26.6 %.",
        since.text());
  }

  /** From 0.24 to −0.08 is no fall by 134 per cent. */
  @Test
  void aValueBelowZeroHasNoChangeInPerCent() {
    List<Finding> findings =
        Findings.of(
            measurement(
                MetricInfo.Unit.INDEX,
                false,
                series("", 2016, "0.24", 2017, "0.12", 2018, "-0.08")));
    assertEquals(
        List.of("peak", "first-decline"), findings.stream().map(Finding::finding).toList());
    findings =
        Findings.of(
            measurement(MetricInfo.Unit.INDEX, false, series("", 2016, "-0.1", 2017, "-0.2")));
    assertEquals(
        "In wos, the international share of China fell for the first time in 2017, from -0.1 to -0.2.",
        only(findings, "first-decline").text());
    assertNull(only(findings, "first-decline").value());
    assertEquals(2, findings.size());
  }

  @Test
  void anIndexIsOneThingAndWorksAreMany() {
    assertTrue(
        Findings.of(measurement(MetricInfo.Unit.INDEX, false, series("", 2016, "2", 2017, "1")))
            .get(1)
            .text()
            .contains(" was 50.0 % lower in 2017 than at its peak in 2016"));
    assertTrue(
        Findings.of(measurement(MetricInfo.Unit.COUNT, false, series("", 2016, "2", 2017, "1")))
            .get(1)
            .text()
            .contains(" were 50.0 % lower in 2017 than at their peak in 2016"));
  }

  @Test
  void aPartnerAsHighAsAtItsPeakDidNotFall() {
    List<Finding> ranking =
        Findings.of(
                measurement(
                    MetricInfo.Unit.COUNT, true, series("US", 2016, "5", 2017, "4", 2018, "5")))
            .stream()
            .filter(finding -> finding.finding().equals("partner-ranking"))
            .toList();
    assertEquals(1, ranking.size());
    assertTrue(ranking.get(0).text().endsWith(" is as high in 2018 as at its peak in 2016."));
  }
}
