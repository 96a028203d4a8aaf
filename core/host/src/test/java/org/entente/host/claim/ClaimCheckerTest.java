package org.entente.host.claim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.host.library.Dataset;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Measurement;
import org.entente.model.Bounds;
import org.entente.model.EntityKind;
import org.entente.model.Interval;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.MetricInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every kind of claim on measurements made by hand. */
class ClaimCheckerTest {

  private final List<Observation> figures = new ArrayList<>();
  private MetricInfo.Unit unit = MetricInfo.Unit.SHARE;
  private BigDecimal scale = BigDecimal.ONE;

  private static Dataset dataset(String name, String source) {
    return new Dataset(
        name, source, 1, Dataset.Kind.WORKS, 9, 0, 2013, 2023, 0, 0, 0, "1", "", Instant.EPOCH);
  }

  private void share(int year, String partner, long above, long below) {
    figures.add(
        Observation.ofCountry(
                "m",
                "CN",
                partner,
                year,
                BigDecimal.valueOf(above)
                    .divide(BigDecimal.valueOf(below), java.math.MathContext.DECIMAL64),
                BigDecimal.valueOf(above),
                BigDecimal.valueOf(below))
            .with(Interval.wilson(above, below), null));
  }

  private void count(int year, String value) {
    unit = MetricInfo.Unit.COUNT;
    figures.add(Observation.ofCountry("m", "CN", "", year, new BigDecimal(value), null, null));
  }

  private CheckedClaim check(String claim, String... keys) throws ClaimException {
    String yaml =
        "study: s\ndefaults: {country: CN}\nclaims:\n- id: c\n  quote: q\n  metric: m\n"
            + String.join("", java.util.Arrays.stream(keys).map(k -> "  " + k + "\n").toList())
            + "  claim: "
            + claim
            + "\n";
    Study study = StudyReader.read(yaml.getBytes(UTF_8), "c.yaml");
    List<CheckedClaim> checked =
        new ClaimChecker(
                (question, name) -> {
                  if (figures.isEmpty()) {
                    throw new MeasureException("It cannot be had.");
                  }
                  return new Measurement(
                      dataset(name, "wos"),
                      question,
                      new MetricInfo(
                          "m",
                          "The m",
                          "d",
                          "f",
                          unit,
                          figures.stream().anyMatch(o -> !o.partner().isEmpty()),
                          Set.of(Counting.FULL),
                          List.of(),
                          Set.of(),
                          List.of()),
                      Measurement.Origin.MEASURED,
                      "d",
                      new Measurement.Coverage(1, 1),
                      figures,
                      List.of());
                },
                scale)
            .check(study, List.of(dataset("ours", "wos")));
    assertEquals(1, checked.size());
    return checked.get(0);
  }

  private void assertVerdict(Verdict expected, String claim, String... keys) throws ClaimException {
    CheckedClaim checked = check(claim, keys);
    assertEquals(expected, checked.verdict(), checked.toString());
    assertTrue(checked.why().endsWith("."), checked.why());
  }

  /** The case of the report: 110,000 of 413,500 in 2018, 147,250 of 759,000 in 2023. */
  private void reported() {
    share(2017, "", 92_000, 354_000);
    share(2018, "", 110_000, 413_500);
    share(2022, "", 148_600, 706_000);
    share(2023, "", 147_250, 759_000);
  }

  @Test
  void aValueWithinItsRounding() throws Exception {
    reported();
    assertVerdict(Verdict.HOLDS, "{value: {year: 2018, is: 26.6 %}}");
    assertVerdict(Verdict.HOLDS, "{value: {year: 2018, is: 0.266}}");
    assertVerdict(Verdict.DOES_NOT_HOLD, "{value: {year: 2018, is: 26.7 %}}");
    assertVerdict(Verdict.HOLDS, "{value: {year: 2018, is: 26.7 %, tolerance: 0.1 points}}");
    // 0 needs no unit; the figure is not 26.7 to the last digit.
    assertVerdict(Verdict.DOES_NOT_HOLD, "{value: {year: 2018, is: 26.7 %, tolerance: 0}}");
    assertVerdict(Verdict.HOLDS, "{value: {year: 2018, at-least: 26 %}}");
    assertVerdict(Verdict.DOES_NOT_HOLD, "{value: {year: 2018, at-most: 26 %}}");
    assertVerdict(Verdict.CANNOT_BE_SAID, "{value: {year: 2013, is: 26.6 %}}");
    assertVerdict(Verdict.CANNOT_BE_SAID, "{value: {year: 2018, is: '110,000'}}");
    CheckedClaim checked = check("{value: {year: 2018, is: 26.6 %}}");
    assertEquals("26.60 % in 2018 (110,000 of 413,500)", checked.figure());
  }

  @Test
  void zerosAtTheEndOfACountAreRounded() throws Exception {
    count(2018, "106000");
    assertVerdict(Verdict.HOLDS, "{value: {year: 2018, is: '110,000'}}");
    assertVerdict(Verdict.DOES_NOT_HOLD, "{value: {year: 2018, is: '110,100'}}");
    assertVerdict(Verdict.HOLDS, "{value: {year: 2018, is: '110,100', tolerance: 5 %}}");
  }

  @Test
  void addressesWithoutACountryMayLeaveAValueOpen() throws Exception {
    figures.add(
        Observation.ofCountry("m", "CN", "", 2018, new BigDecimal("0.25"), null, null)
            .with(null, new Bounds(new BigDecimal("0.24"), new BigDecimal("0.28"))));
    assertVerdict(Verdict.CANNOT_BE_SAID, "{value: {year: 2018, is: 26.6 %}}");
    assertVerdict(Verdict.DOES_NOT_HOLD, "{value: {year: 2018, is: 28.6 %}}");
  }

  @Test
  void whatTheDatasetCannotAnswerCannotBeSaid() throws Exception {
    CheckedClaim checked = check("{value: {year: 2018, is: 26.6 %}}");
    assertEquals(Verdict.CANNOT_BE_SAID, checked.verdict());
    assertEquals("It cannot be had.", checked.why());
    assertTrue(check("{peak: {year: 2018}}", "on: scopus").why().contains("about scopus"));
  }

  @Test
  void thePeakAndItsValue() throws Exception {
    reported();
    assertVerdict(Verdict.HOLDS, "{peak: {year: 2018}}");
    assertVerdict(Verdict.HOLDS, "{peak: {year: 2018, is: 26.6 %}}");
    assertVerdict(Verdict.HOLDS, "{peak: {not-before: 2018}}");
    assertVerdict(Verdict.DOES_NOT_HOLD, "{peak: {year: 2018, is: 27.6 %}}");
    assertVerdict(Verdict.DOES_NOT_HOLD, "{peak: {year: 2017}}");
    assertVerdict(Verdict.CANNOT_BE_SAID, "{peak: {year: 2013}}");
  }

  @Test
  void aChangeInPointsIsNotOneInPerCent() throws Exception {
    reported();
    assertVerdict(Verdict.HOLDS, "{fell: {from: peak, to: last, by: 7.2 points}}");
    assertVerdict(Verdict.HOLDS, "{fell: {from: 2018, to: 2023, by: 27.1 %}}");
    assertVerdict(Verdict.HOLDS, "{fell: {from: 2018, to: 2023, by-at-least: 7 points}}");
    assertVerdict(Verdict.HOLDS, "{fell: {from: 2018, to: 2023}}");
    assertVerdict(Verdict.HOLDS, "{rose: {from: 2017, to: 2018, by-at-most: 1 point}}");
    assertVerdict(Verdict.DOES_NOT_HOLD, "{fell: {from: 2018, to: 2023, by: 8.2 points}}");
    assertVerdict(Verdict.DOES_NOT_HOLD, "{fell: {from: 2018, to: 2023, by: 7.2 %}}");
    assertVerdict(Verdict.DOES_NOT_HOLD, "{rose: {from: 2018, to: 2023}}");
    assertVerdict(Verdict.CANNOT_BE_SAID, "{fell: {from: 2018, to: 2023, by: 7}}");
    assertVerdict(Verdict.CANNOT_BE_SAID, "{fell: {from: 2018, to: 2021, by: 7 points}}");
  }

  @Test
  void aPercentageThatCanOnlyBePointsIsPointedOut() throws Exception {
    reported();
    String expected =
        "It is printed as \"7.2%\", which can only be percentage points: in per cent of the value"
            + " of 2018 it would be 27.1 %.";
    assertEquals(
        expected,
        check("{fell: {from: 2018, to: 2023, by: 7.2 points}}", "as-printed: 7.2%").remark());
    assertEquals(expected, check("{fell: {from: 2018, to: 2023, by: 7.2%}}").remark());
    assertEquals("", check("{fell: {from: 2018, to: 2023, by: 27.1 %}}").remark());
    assertEquals(
        "",
        check("{fell: {from: 2018, to: 2023, by: 7.2 points}}", "as-printed: 7.2 points").remark());
  }

  @Test
  void aCountFallsInPerCent() throws Exception {
    count(2019, "16100");
    count(2021, "12350");
    assertVerdict(Verdict.HOLDS, "{fell: {from: 2019, to: 2021, by-at-least: 20 %}}");
    assertVerdict(Verdict.HOLDS, "{fell: {from: 2019, to: 2021, by: '3,750'}}");
    assertVerdict(Verdict.DOES_NOT_HOLD, "{fell: {from: 2019, to: 2021, by-at-least: 25 %}}");
    assertVerdict(Verdict.CANNOT_BE_SAID, "{fell: {from: 2019, to: 2021, by: 20 points}}");
  }

  @Test
  void theFirstDecline() throws Exception {
    count(2020, "100");
    count(2021, "120");
    count(2022, "110");
    assertVerdict(Verdict.HOLDS, "{first-decline: {year: 2022}}");
    assertVerdict(Verdict.HOLDS, "{first-decline: {not-before: 2020}}");
    assertVerdict(Verdict.DOES_NOT_HOLD, "{first-decline: {not-after: 2021}}");
    count(2025, "90");
    assertVerdict(Verdict.HOLDS, "{first-decline: {year: 2022}}");
    figures.remove(1);
    assertVerdict(Verdict.CANNOT_BE_SAID, "{first-decline: {year: 2022}}");
    figures.subList(1, figures.size()).clear();
    count(2021, "120");
    assertVerdict(Verdict.DOES_NOT_HOLD, "{first-decline: {year: 2022}}");
    assertVerdict(Verdict.HOLDS, "{first-decline: {not-before: 2020}}");
  }

  private void partners() {
    share(2018, "US", 115, 1000);
    share(2023, "US", 53, 1000);
    share(2018, "GB", 33, 1000);
    share(2023, "GB", 25, 1000);
    share(2018, "SA", 3, 1000);
    share(2023, "SA", 9, 1000);
  }

  @Test
  void thePlaceOfAPartner() throws Exception {
    partners();
    assertVerdict(Verdict.HOLDS, "{rank: {is: 1}}", "partner: US");
    assertVerdict(Verdict.HOLDS, "{rank: {at-most: 2}}", "partner: GB");
    assertVerdict(Verdict.DOES_NOT_HOLD, "{rank: {is: 1}}", "partner: GB");
    assertVerdict(Verdict.DOES_NOT_HOLD, "{rank: {at-most: 3}}", "partner: SA");
    assertVerdict(Verdict.CANNOT_BE_SAID, "{rank: {is: 1}}", "partner: FR");
    figures.clear();
    reported();
    assertVerdict(Verdict.CANNOT_BE_SAID, "{rank: {is: 1}}", "partner: US");
  }

  /** All together −64, the United States −62, the United Kingdom −8, Saudi Arabia +6. */
  @Test
  void theLargestPartOfAChange() throws Exception {
    partners();
    String half = "{largest-part: {from: 2018, to: 2023, at-least: 50 %}}";
    assertVerdict(Verdict.HOLDS, half, "partner: US");
    assertVerdict(Verdict.HOLDS, "{largest-part: {from: 2018, to: 2023}}", "partner: US");
    assertVerdict(Verdict.DOES_NOT_HOLD, half, "partner: GB");
    assertVerdict(
        Verdict.DOES_NOT_HOLD,
        "{largest-part: {from: 2018, to: 2023, at-least: 97 %}}",
        "partner: US");
    assertVerdict(Verdict.CANNOT_BE_SAID, "{largest-part: {from: 2017, to: 2023}}", "partner: US");
    assertTrue(check(half, "partner: US").figure().contains("-6.20 points (96.88 % of it)"));
  }

  @Test
  void aMultiple() throws Exception {
    count(2018, "413500");
    count(2023, "759000");
    assertVerdict(Verdict.HOLDS, "{multiple: {from: 2018, to: 2023, is: 2, tolerance: 0.2}}");
    assertVerdict(Verdict.HOLDS, "{multiple: {from: 2018, to: 2023, at-least: 1.8}}");
    assertVerdict(Verdict.DOES_NOT_HOLD, "{multiple: {from: 2018, to: 2023, is: 3}}");
    assertVerdict(Verdict.CANNOT_BE_SAID, "{multiple: {from: 2013, to: 2023, is: 2}}");
  }

  private CheckedClaim estimate(String value, @Nullable Interval interval) throws ClaimException {
    unit = MetricInfo.Unit.INDEX;
    figures.clear();
    figures.add(
        new Observation(
            "m",
            "CN",
            EntityKind.OTHER,
            "average-effect",
            "",
            null,
            new BigDecimal(value),
            null,
            null,
            interval,
            null));
    return check("{sign: negative}", "entity: average-effect");
  }

  /** An effect of an event is none where the groups differed before it. */
  @Test
  void anEffectAfterDifferentWaysBeforeCannotBeSaid() throws Exception {
    Interval below = new Interval(new BigDecimal("-0.3"), new BigDecimal("-0.1"));
    for (String p : List.of("0.2", "0.03")) {
      estimate("-0.2", below);
      figures.add(
          new Observation(
              "m",
              "CN",
              EntityKind.OTHER,
              "pre-trend-p-value",
              "",
              null,
              new BigDecimal(p),
              null,
              null,
              null,
              null));
      CheckedClaim checked = check("{sign: negative}", "entity: average-effect");
      boolean alike = p.equals("0.2");
      assertEquals(alike ? Verdict.HOLDS : Verdict.CANNOT_BE_SAID, checked.verdict());
      assertEquals(!alike, checked.why().contains("before the event already (p = 0.03"));
    }
  }

  @Test
  void theSignOfAnEstimateIsThatOfItsInterval() throws Exception {
    BigDecimal low = new BigDecimal("-0.3");
    BigDecimal high = new BigDecimal("-0.1");
    assertEquals(Verdict.HOLDS, estimate("-0.2", new Interval(low, high)).verdict());
    assertEquals(
        Verdict.CANNOT_BE_SAID, estimate("-0.2", new Interval(low, BigDecimal.ONE)).verdict());
    assertEquals(
        Verdict.DOES_NOT_HOLD,
        estimate("0.2", new Interval(high.negate(), low.negate())).verdict());
    assertEquals(Verdict.CANNOT_BE_SAID, estimate("-0.2", null).verdict());
    assertVerdict(Verdict.CANNOT_BE_SAID, "{sign: negative}");
  }

  /** One work in a hundred: 4,135 works of which 1,080 are 26.12 %, with chance 24.8–27.5. */
  @Test
  void aSampleIsAsExactAsChanceLetsItBe() throws Exception {
    share(2018, "", 1_080, 4_135);
    assertVerdict(Verdict.DOES_NOT_HOLD, "{value: {year: 2018, is: 26.6 %}}");
    scale = new BigDecimal("100");
    assertVerdict(Verdict.HOLDS, "{value: {year: 2018, is: 26.6 %}}");
    assertVerdict(Verdict.DOES_NOT_HOLD, "{value: {year: 2018, is: 28.6 %}}");
    assertVerdict(Verdict.CANNOT_BE_SAID, "{value: {year: 2018, at-least: 26.6 %}}");
    share(2019, "", 1_090, 4_130);
    assertVerdict(Verdict.CANNOT_BE_SAID, "{peak: {year: 2018}}");
    figures.clear();
    share(2018, "", 3, 10);
    assertVerdict(Verdict.CANNOT_BE_SAID, "{value: {year: 2018, is: 26.6 %}}");
    figures.clear();
    count(2018, "1100");
    assertVerdict(Verdict.HOLDS, "{value: {year: 2018, is: '110,000'}}");
    assertTrue(check("{value: {year: 2018, is: '110,000'}}").figure().contains("110,000"));
    count(2019, "1095");
    assertVerdict(Verdict.CANNOT_BE_SAID, "{first-decline: {year: 2020}}");
  }
}
