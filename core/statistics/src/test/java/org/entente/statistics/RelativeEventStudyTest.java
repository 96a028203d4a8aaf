package org.entente.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RelativeEventStudyTest {

  private static BitSet first(int units) {
    BitSet treated = new BitSet();
    treated.set(0, units);
    return treated;
  }

  private static Panel panel(double[]... rows) {
    Panel.Builder panel = Panel.builder();
    for (double[] row : rows) {
      panel.unit();
      for (int k = 0; k < row.length; k++) {
        panel.add(2017 + k, row[k]);
      }
    }
    return panel.build();
  }

  /**
   * By hand. The treated two have 4 + 6 = 10 in the event's year and 2 + 4 = 6 after it, the
   * controls 20 and 18: (6/10) / (18/20) − 1 = −1/3. The influences of the treated on the logarithm
   * are 2/6 − 4/10 = −1/15 and 4/6 − 6/10 = 1/15, of the controls −(9/18 − 10/20) = 0 twice: the
   * variance is 2/225 · 4/3.
   */
  @Test
  void theRatioOfRatiosByHand() throws Exception {
    EventStudyEstimate estimate =
        RelativeEventStudy.estimate(
            panel(
                new double[] {4, 2},
                new double[] {6, 4},
                new double[] {10, 9},
                new double[] {10, 9}),
            first(2),
            2017,
            null);
    assertEquals(-1.0 / 3, estimate.averageEffect().estimate(), 1e-15);
    assertEquals(
        Math.sqrt(2.0 / 225 * 4 / 3),
        Objects.requireNonNull(estimate.averageEffect().uncertainty()).standardError(),
        1e-15);
    assertEquals(-1.0 / 3, Objects.requireNonNull(estimate.years().get(2018)).estimate(), 1e-15);
  }

  /** Groups of any size that shrink in proportion: nothing happened, exactly. */
  @Test
  void whatShrinksInProportionHasNoEffect() throws Exception {
    EventStudyEstimate estimate =
        RelativeEventStudy.estimate(
            panel(new double[] {40, 20, 10}, new double[] {8, 4, 2}, new double[] {4, 2, 1}),
            first(1),
            2018,
            2017);
    assertEquals(0, estimate.averageEffect().estimate(), 1e-15);
    assertEquals(0, Objects.requireNonNull(estimate.placeboEffect()).estimate(), 1e-15);
    EventStudyEstimate inLevels =
        PanelEventStudy.estimate(
            panel(new double[] {40, 20, 10}, new double[] {8, 4, 2}, new double[] {4, 2, 1}),
            first(1),
            2018,
            null);
    assertTrue(inLevels.averageEffect().estimate() < -10, "a level is another question");
  }

  /** The closed form is Poisson with effects of units and years, solved by Newton's method. */
  @Test
  void theYearsAgreeWithPoissonOnDummies() throws Exception {
    try (InputStream in =
            RelativeEventStudyTest.class.getResourceAsStream("relative-event-study-reference.txt");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      String rows = lines.readLine();
      Panel.Builder panel = Panel.builder();
      BitSet treated = new BitSet();
      int unit = -1;
      for (String row : rows.substring("# panel: ".length()).split(";", -1)) {
        String[] cells = row.split(",", -1);
        if (Integer.parseInt(cells[0]) != unit) {
          unit = Integer.parseInt(cells[0]);
          panel.unit();
          treated.set(unit, cells[2].equals("1"));
        }
        panel.add(Integer.parseInt(cells[1]), Double.parseDouble(cells[3]));
      }
      EventStudyEstimate estimate = RelativeEventStudy.estimate(panel.build(), treated, 2017, null);
      int compared = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",", -1);
        if (cells[0].equals("F")) {
          assertEquals(
              Double.parseDouble(cells[1]),
              Objects.requireNonNull(estimate.preTrend()).statistic(),
              1e-9);
        } else {
          Coefficient coefficient =
              Objects.requireNonNull(estimate.years().get(Integer.valueOf(cells[0])));
          assertEquals(
              Double.parseDouble(cells[1]), Math.log1p(coefficient.estimate()), 1e-9, line);
          assertEquals(
              Double.parseDouble(cells[2]),
              Objects.requireNonNull(coefficient.uncertainty()).standardError(),
              1e-9,
              line);
        }
        compared++;
      }
      assertEquals(6, compared);
    }
  }

  /**
   * A thousand cohorts of authors of very different size who write less from year to year, the
   * treated being larger; after the event the treated write a quarter less.
   */
  @Test
  void aKnownRelativeEffectIsWithinItsIntervalAsOftenAsItSays() throws Exception {
    int seeds = 1000;
    int covered = 0;
    int placeboRejected = 0;
    int trendRejected = 0;
    int levelTrendRejected = 0;
    double sum = 0;
    for (int seed = 0; seed < seeds; seed++) {
      Random random = new Random(seed);
      Panel.Builder builder = Panel.builder();
      for (int unit = 0; unit < 300; unit++) {
        boolean treated = unit < 100;
        // A gamma of shape 2: some write much, most write little.
        double size = -Math.log(random.nextDouble() * random.nextDouble()) * (treated ? 1.2 : 0.5);
        builder.unit();
        double luck = 0;
        for (int year = 2015; year <= 2022; year++) {
          // Good and bad years last, so that clustering matters.
          luck = 0.6 * luck + 0.4 * random.nextGaussian();
          double mean =
              size
                  * Math.pow(0.88, year - 2015)
                  * Math.exp(luck - 0.125)
                  * (treated && year > 2018 ? 0.75 : 1);
          builder.add(year, poisson(mean, random));
        }
      }
      Panel panel = builder.build();
      EventStudyEstimate estimate = RelativeEventStudy.estimate(panel, first(100), 2018, 2016);
      Coefficient.Uncertainty uncertainty =
          Objects.requireNonNull(estimate.averageEffect().uncertainty());
      sum += estimate.averageEffect().estimate();
      covered += uncertainty.lower() <= -0.25 && -0.25 <= uncertainty.upper() ? 1 : 0;
      placeboRejected += rejects(estimate.placeboEffect()) ? 1 : 0;
      trendRejected += Objects.requireNonNull(estimate.preTrend()).pValue() < 0.05 ? 1 : 0;
      EventStudyEstimate level = PanelEventStudy.estimate(panel, first(100), 2018, 2016);
      levelTrendRejected += Objects.requireNonNull(level.preTrend()).pValue() < 0.05 ? 1 : 0;
    }
    System.out.printf(
        "Relative effect: covered %d, placebo rejected %d, trend rejected %d (in levels %d) of %d; mean %.4f%n",
        covered, placeboRejected, trendRejected, levelTrendRejected, seeds, sum / seeds);
    // 95 % of 1000, give or take three standard deviations.
    assertTrue(covered >= 929 && covered <= 971, covered + " covered");
    assertTrue(placeboRejected <= 71, placeboRejected + " placebos rejected");
    assertTrue(trendRejected <= 71, trendRejected + " trends rejected");
    assertTrue(
        levelTrendRejected > 2 * trendRejected,
        "in levels the groups do not go alike: " + levelTrendRejected);
    assertEquals(-0.25, sum / seeds, 0.01);
  }

  private static boolean rejects(@org.jspecify.annotations.Nullable Coefficient coefficient) {
    return Objects.requireNonNull(Objects.requireNonNull(coefficient).uncertainty()).pValue()
        < 0.05;
  }

  private static int poisson(double mean, Random random) {
    double limit = Math.exp(-mean);
    int n = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      n++;
    }
    return n;
  }

  @Test
  void whatCannotBeSaidIsASentence() throws Exception {
    Panel.Builder gap = Panel.builder();
    gap.unit().add(2017, 1).add(2018, 1);
    gap.unit().add(2017, 1);
    assertTrue(refusal(gap.build(), first(1), 2017).contains("every author in every year"));
    assertTrue(
        refusal(panel(new double[] {-1, 2}, new double[] {1, 1}), first(1), 2017)
            .contains("below 0"));
    assertTrue(
        refusal(panel(new double[] {0, 0}, new double[] {1, 1}), first(1), 2017)
            .contains("0 treated and 1 control"));
    assertTrue(
        refusal(panel(new double[] {0, 1}, new double[] {1, 1}), first(1), 2017)
            .contains("no outcome at all"));
    EventStudyEstimate silent =
        RelativeEventStudy.estimate(
            panel(new double[] {3, 0, 2}, new double[] {2, 1, 1}, new double[] {0, 0, 0}),
            first(1),
            2017,
            null);
    assertEquals(List.of(2019), List.copyOf(silent.years().keySet()));
    assertTrue(silent.notes().toString().contains("The effect of 2018 cannot be said"));
    assertTrue(silent.notes().toString().contains("1 unit has no outcome"));
    // A group of one says nothing of chance.
    assertNull(silent.averageEffect().uncertainty());
  }

  private static String refusal(Panel panel, BitSet treated, int event) {
    return String.valueOf(
        assertThrows(
                PanelException.class,
                () -> RelativeEventStudy.estimate(panel, treated, event, null))
            .getMessage());
  }
}
