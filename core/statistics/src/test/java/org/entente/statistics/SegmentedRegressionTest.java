package org.entente.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentedRegressionTest {

  @ParameterizedTest
  @ValueSource(strings = {"one-break", "two-breaks", "noise"})
  void agreesWithBruteForce(String series) {
    double[] x = Reference.of(series, "x");
    double[] y = Reference.of(series, "y");
    BreakSelection selection = BreakSelection.of(x, y, 3);
    int least = 0;
    for (int k = 0; k <= 3; k++) {
      String test = series + "-" + k;
      SegmentedRegression fit = SegmentedRegression.fit(x, y, k);
      if (k > 0) {
        assertArrayEquals(Reference.of(test, "breaks"), fit.breaks(), test);
      }
      Reference.assertClose(
          Reference.of(test, "residual-sum-of-squares"),
          new double[] {fit.residualSumOfSquares()},
          test);
      List<Double> slopes = new ArrayList<>();
      for (SegmentedRegression.Slope slope : fit.slopes()) {
        slopes.add(slope.value());
        slopes.add(slope.limits().lower());
        slopes.add(slope.limits().upper());
      }
      Reference.assertClose(
          Reference.of(test, "slopes"),
          slopes.stream().mapToDouble(Double::doubleValue).toArray(),
          test);
      Reference.assertClose(
          Reference.of(test, "wbic"), new double[] {selection.criteria().get(k)}, test);
      if (selection.criteria().get(k) < selection.criteria().get(least)) {
        least = k;
      }
    }
    assertEquals(least, selection.chosen().breaks().length);
  }

  @Test
  void findsTheBreakOfASeriesWithOne() {
    BreakSelection selection =
        BreakSelection.of(Reference.of("one-break", "x"), Reference.of("one-break", "y"), 2);
    assertArrayEquals(new double[] {2018}, selection.chosen().breaks());
    SegmentedRegression.Slope change = selection.chosen().changes().get(0);
    List<SegmentedRegression.Slope> slopes = selection.chosen().slopes();
    assertEquals(slopes.get(1).value() - slopes.get(0).value(), change.value(), 1e-15);
    assertTrue(change.limits().upper() < 0, change.toString());
    assertEquals(
        0,
        BreakSelection.of(Reference.of("noise", "x"), Reference.of("noise", "y"), 2)
            .chosen()
            .breaks()
            .length);
  }

  /** Eleven years carry one break. */
  @Test
  void soManyBreaksDoSoManyPointsCarry() {
    int[] points = {3, 6, 7, 11, 12, 16, 17, 21, 22, 26, 27, 100};
    int[] most = {0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5};
    for (int i = 0; i < points.length; i++) {
      assertEquals(most[i], SegmentedRegression.most(points[i]), points[i] + " points");
    }
  }

  @Test
  void pointsOnALineHaveNoBreakAndPointsOnTwoHaveOne() {
    double[] x = IntStream.range(2010, 2021).mapToDouble(i -> i).toArray();
    double[] line = IntStream.range(0, 11).mapToDouble(i -> 0.1 + 0.013 * i).toArray();
    assertEquals(0, BreakSelection.of(x, line, 1).chosen().breaks().length);
    double[] bent =
        IntStream.range(0, 11)
            .mapToDouble(i -> 0.1 + 0.013 * i - 0.031 * Math.max(0, i - 5))
            .toArray();
    assertArrayEquals(new double[] {2015}, BreakSelection.of(x, bent, 1).chosen().breaks());
    assertEquals(0, BreakSelection.of(x, new double[11], 1).chosen().breaks().length);
  }

  @Test
  void refusesWhatHasNoPlace() {
    double[] x = {1, 2, 3, 4};
    assertThrows(IllegalArgumentException.class, () -> SegmentedRegression.fit(x, x, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> SegmentedRegression.fit(new double[] {1, 1, 2, 3, 4, 5, 6}, new double[7], 1));
  }

  /**
   * How often breaks are found, in 2,000 simulated series of eleven years: white noise around a
   * line seldom gives one, and a bend of 1.5 points a year among errors of 0.4 points nearly always
   * does, in the right year or one beside it.
   */
  @Test
  void ratesInSimulatedSeries() {
    Random random = new Random(20260401);
    double[] x = IntStream.range(2013, 2024).mapToDouble(i -> i).toArray();
    int rounds = 2000;
    int falseBreaks = 0;
    int found = 0;
    int near = 0;
    int covered = 0;
    for (int round = 0; round < rounds; round++) {
      double[] noise =
          IntStream.range(0, 11).mapToDouble(i -> 0.004 * random.nextGaussian()).toArray();
      double[] line = IntStream.range(0, 11).mapToDouble(i -> 0.2 + 0.01 * i + noise[i]).toArray();
      if (BreakSelection.of(x, line, 1).chosen().breaks().length > 0) {
        falseBreaks++;
      }
      double[] bent =
          IntStream.range(0, 11)
              .mapToDouble(i -> 0.2 + 0.008 * i - 0.015 * Math.max(0, i - 5) + noise[i])
              .toArray();
      SegmentedRegression chosen = BreakSelection.of(x, bent, 1).chosen();
      if (chosen.breaks().length == 1) {
        found++;
        if (Math.abs(chosen.breaks()[0] - 2018) <= 1) {
          near++;
        }
        Limits limits = chosen.changes().get(0).limits();
        if (limits.lower() <= -0.015 && -0.015 <= limits.upper()) {
          covered++;
        }
      }
    }
    String rates =
        "false "
            + 100.0 * falseBreaks / rounds
            + " %, found "
            + 100.0 * found / rounds
            + " %, within a year "
            + 100.0 * near / rounds
            + " %, change of slope within its interval "
            + 100.0 * covered / rounds
            + " %";
    assertTrue(falseBreaks < 0.15 * rounds, rates);
    assertTrue(found > 0.98 * rounds, rates);
    assertTrue(near > 0.95 * rounds, rates);
    assertTrue(covered > 0.85 * rounds, rates);
  }
}
