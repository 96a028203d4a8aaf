package org.entente.host.finding;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.host.finding.Finding.Unit;
import org.entente.host.measure.MeasureException;
import org.junit.jupiter.api.Test;

class BreaksTest {

  private static final double[] BENT = {
    0.2203, 0.2289, 0.2382, 0.2471, 0.2562, 0.2651, 0.2508, 0.2361, 0.2219, 0.2078, 0.1933
  };

  private static FindingOptions options(int breaks) {
    return new FindingOptions(Optional.empty(), breaks, Optional.empty());
  }

  private static FindingOptions around(Event event) {
    return new FindingOptions(Optional.empty(), null, Optional.of(event));
  }

  @Test
  void aShareBreaksInPointsAYear() throws MeasureException {
    List<Finding> breaks =
        FakeMeasurements.named(
            FakeMeasurements.find(
                FakeMeasurements.share(FakeMeasurements.shares(2013, BENT)), FindingOptions.none()),
            "break");
    assertEquals(1, breaks.size());
    Finding found = breaks.get(0);
    assertEquals(2018, found.from());
    assertEquals(2023, found.to());
    assertEquals(Unit.PERCENTAGE_POINTS, found.unit());
    assertEquals(-0.0233, requireNonNull(found.value()).doubleValue(), 0.0005);
    assertTrue(requireNonNull(found.upper()).signum() < 0);
    assertTrue(
        found
            .text()
            .startsWith(
                "In wos, the international share of China breaks in 2018: +0.9 points a year before (95 % interval +0.9 to +0.9) and −1.4 points a year after (95 % interval −1.4 to −1.4)"),
        found.text());
  }

  /** A count that doubles every year, then halves: the growth factor falls to a quarter. */
  @Test
  void aCountBreaksInPerCentAYear() throws MeasureException {
    double[] counts = {100, 201, 398, 803, 1598, 3202, 1601, 799, 402, 199, 101};
    Finding found =
        FakeMeasurements.named(
                FakeMeasurements.find(
                    FakeMeasurements.works(FakeMeasurements.counts(2013, counts)), options(1)),
                "break")
            .get(0);
    assertEquals(2018, found.from());
    assertEquals(Unit.PERCENT, found.unit());
    assertEquals(-0.75, requireNonNull(found.value()).doubleValue(), 0.01);
    assertTrue(found.text().contains("−49.9 % a year after"), found.text());
  }

  @Test
  void aStraightSeriesShowsNone() throws MeasureException {
    Finding found =
        FakeMeasurements.named(
                FakeMeasurements.find(
                    FakeMeasurements.share(
                        FakeMeasurements.shares(
                            2013, 0.201, 0.209, 0.222, 0.229, 0.241, 0.249, 0.262, 0.269)),
                    FindingOptions.none()),
                "break")
            .get(0);
    assertNull(found.value());
    assertNull(found.from());
    assertEquals(2020, found.to());
    assertTrue(found.text().contains("shows no break from 2013 to 2020"), found.text());
  }

  /** Eleven years carry one break. */
  @Test
  void moreBreaksThanTheYearsCarryAreRefused() {
    MeasureException refusal =
        assertThrows(
            MeasureException.class,
            () ->
                FakeMeasurements.find(
                    FakeMeasurements.share(FakeMeasurements.shares(2013, BENT)), options(2)));
    assertEquals(
        "11 years carry one break at most, and 2 were asked for. Ask for fewer, or for more years.",
        refusal.getMessage());
  }

  @Test
  void tooFewYearsGiveANote() throws MeasureException {
    Found found =
        FakeMeasurements.find(
            FakeMeasurements.share(FakeMeasurements.shares(2013, 0.1, 0.2, 0.3)),
            FindingOptions.none());
    assertEquals(List.of(), FakeMeasurements.named(found, "break"));
    assertTrue(
        found
            .notes()
            .contains(
                "No break is given of the international share of China: it has fewer than 7 years, which carry none."),
        found.notes().toString());
  }

  @Test
  void aSeriesAroundAnEvent() throws MeasureException {
    Event initiative =
        FindingOptions.parse(null, null, "china-initiative", EventsTest.shipped())
            .event()
            .orElseThrow();
    List<Finding> rows =
        FakeMeasurements.named(
            FakeMeasurements.find(
                FakeMeasurements.share(FakeMeasurements.shares(2013, BENT)), around(initiative)),
            "interrupted-time-series");
    assertEquals(List.of(1, 2), rows.stream().map(Finding::rank).toList());
    assertEquals(2019, rows.get(0).from());
    assertEquals(2023, rows.get(0).to());
    // Before: 0.9 a year; 2019 would have been at 27.4, and was at 25.1.
    assertEquals(-0.0233, requireNonNull(rows.get(0).value()).doubleValue(), 0.0005);
    assertEquals(-0.0233, requireNonNull(rows.get(1).value()).doubleValue(), 0.0005);
    assertTrue(
        rows.get(0)
            .text()
            .startsWith(
                "In wos, the international share of China stood −2.3 points from where the course before would have put it in 2019, the first year after “China Initiative” (1 November 2018) (95 % interval −2.4 to −2.3, p < 0.001)"),
        rows.get(0).text());
    assertTrue(rows.get(1).text().contains("+0.9 points a year before 2019"), rows.get(1).text());
  }

  @Test
  void anEventWithTooFewYearsAroundItIsRefused() {
    Event law = new Event("law", "Law", LocalDate.of(2023, 7, 1), null, List.of(), "", "");
    MeasureException refusal =
        assertThrows(
            MeasureException.class,
            () ->
                FakeMeasurements.find(
                    FakeMeasurements.share(FakeMeasurements.shares(2013, BENT)), around(law)));
    assertEquals(
        "An interrupted time series from 2024 on needs 4 years before and 3 from then on at least, and the international share of China has 11 and 0. Ask for more years, or for another event.",
        refusal.getMessage());
  }
}
