package org.entente.host.finding;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.entente.host.measure.MeasureException;
import org.entente.model.Observation;
import org.entente.spi.Years;
import org.junit.jupiter.api.Test;

class NumeratorDenominatorTest {

  private static final String SHARE = "international-share";

  /**
   * The case: 26.6 % of 413,500 in 2018, 19.4 % of 759,000 in 2023. L = (0.194 − 0.266) /
   * ln(0.194/0.266) = 0.22812; ln(147,246/109,991) = 0.29169, ln(759,000/413,500) = 0.60734: +6.65
   * and −13.85 points.
   */
  @Test
  void theCase() throws MeasureException {
    List<Finding> rows =
        FakeMeasurements.named(
            FakeMeasurements.find(
                FakeMeasurements.share(
                    List.of(
                        FakeMeasurements.share(SHARE, "", 2018, 109_991, 413_500),
                        FakeMeasurements.share(SHARE, "", 2023, 147_246, 759_000))),
                FindingOptions.none()),
            "numerator-denominator");
    assertEquals(List.of(1, 2, 3), rows.stream().map(Finding::rank).toList());
    assertEquals(0.0665, requireNonNull(rows.get(0).value()).doubleValue(), 0.00005);
    assertEquals(-0.1385, requireNonNull(rows.get(1).value()).doubleValue(), 0.00005);
    assertEquals(-0.072, requireNonNull(rows.get(2).value()).doubleValue(), 0.00001);
    assertEquals(
        "In wos, the international share of China changed by −13.9 points because the count below the line rose from 413,500 to 759,000 from 2018 to 2023.",
        rows.get(1).text());
    assertEquals(
        "In wos, the international share of China changed by −7.2 points from 2018 to 2023: +6.7 by the count above and −13.9 by the count below the line.",
        rows.get(2).text());
  }

  @Test
  void thePartsAddUpToTheChange() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      Ratio before = ratio(random, i);
      Ratio after = i % 10 == 0 ? before : ratio(random, i + 1);
      NumeratorDenominator.Parts parts = NumeratorDenominator.Parts.of(before, after);
      BigDecimal change = after.share().subtract(before.share());
      assertEquals(0, parts.sum().subtract(change).doubleValue(), 1e-12, before + " " + after);
      // Turning time around turns the signs.
      NumeratorDenominator.Parts back = NumeratorDenominator.Parts.of(after, before);
      assertEquals(0, parts.numerator().add(back.numerator()).doubleValue(), 1e-12);
      assertEquals(after.above().compareTo(before.above()), parts.numerator().signum());
      assertEquals(before.below().compareTo(after.below()), parts.denominator().signum());
    }
  }

  private static Ratio ratio(Random random, int size) {
    int below = 1 + random.nextInt(1 << (2 + size % 28));
    return new Ratio(BigDecimal.valueOf(1 + random.nextInt(below)), BigDecimal.valueOf(below));
  }

  /** 10 of 100 and 20 of 200 are the same share: L = s, and the two parts cancel. */
  @Test
  void anUnchangedShareMayBeMadeOfTwoChanges() {
    NumeratorDenominator.Parts parts =
        NumeratorDenominator.Parts.of(
            new Ratio(BigDecimal.TEN, new BigDecimal(100)),
            new Ratio(new BigDecimal(20), new BigDecimal(200)));
    assertEquals(0.1 * Math.log(2), parts.numerator().doubleValue(), 1e-15);
    assertEquals(0, parts.sum().doubleValue(), 1e-15);
  }

  @Test
  void whatCannotBeTakenApartIsNoted() throws MeasureException {
    FindingOptions between =
        new FindingOptions(Optional.of(new Years(2018, 2019)), null, Optional.empty());
    Observation some = FakeMeasurements.share(SHARE, "", 2018, 5, 10);
    Found none =
        FakeMeasurements.find(
            FakeMeasurements.share(List.of(some, FakeMeasurements.share(SHARE, "", 2019, 0, 10))),
            between);
    assertEquals(List.of(), FakeMeasurements.named(none, "numerator-denominator"));
    assertTrue(
        none.notes().stream().anyMatch(note -> note.contains("has no logarithm")),
        none.notes().toString());
    Found gap = FakeMeasurements.find(FakeMeasurements.share(List.of(some)), between);
    assertTrue(
        gap.notes()
            .contains(
                "No numerator-denominator is given of the international share of China: it has no figure of 2019."),
        gap.notes().toString());
    Observation bare =
        Observation.ofCountry(SHARE, "CN", "", 2019, new BigDecimal("0.4"), null, null);
    assertTrue(
        FakeMeasurements.find(FakeMeasurements.share(List.of(some, bare)), between)
            .notes()
            .get(0)
            .contains("without what it is made of"));
  }
}
