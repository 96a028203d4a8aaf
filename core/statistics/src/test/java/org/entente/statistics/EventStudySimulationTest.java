package org.entente.statistics;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.entente.statistics.FixedEffects.Effects;
import org.junit.jupiter.api.Test;

/**
 * A thousand simulated panels with a known effect. With 1,000 seeds the share of intervals that
 * cover the truth has a standard error of 0.7 points where it is 95 %: the bounds below are more
 * than three of them away.
 */
class EventStudySimulationTest {

  private static final int SEEDS = 1000;
  private static final int UNITS = 100;
  private static final int TREATED = 40;
  private static final int FIRST = 2015;
  private static final int LAST = 2022;
  private static final int EVENT = 2018;

  /** Good and bad years follow each other: the errors of a unit are an AR(1) with this factor. */
  private static final double PERSISTENCE = 0.7;

  @Test
  void theIntervalCoversTheEffectAsOftenAsItSays() throws Exception {
    int covered = 0;
    int coveredUnclustered = 0;
    int coveredInYear = 0;
    double sum = 0;
    double squares = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      Panel panel = panel(seed, -0.4, 0);
      EventStudyEstimate estimate = PanelEventStudy.estimate(panel, treated(), EVENT, 2016);
      double effect = estimate.averageEffect().estimate();
      sum += effect;
      squares += effect * effect;
      covered += covers(estimate.averageEffect(), -0.4);
      coveredInYear += covers(requireNonNull(estimate.years().get(2020)), -0.4);
      coveredUnclustered += covers(unclustered(panel), -0.4);
    }
    double mean = sum / SEEDS;
    double error = Math.sqrt((squares / SEEDS - mean * mean) / SEEDS);
    assertEquals(-0.4, mean, 4 * error, "the mean of all estimates is the effect");
    assertShare(0.925, covered, 0.975, "clustered, average effect");
    assertShare(0.925, coveredInYear, 0.975, "clustered, effect of 2020");
    assertShare(0.5, coveredUnclustered, 0.9, "as if all rows were independent");
  }

  @Test
  void withoutEffectOneInTwentyIsFalselyFound() throws Exception {
    int effects = 0;
    int preTrends = 0;
    int placebos = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      EventStudyEstimate estimate =
          PanelEventStudy.estimate(panel(100_000 + seed, 0, 0), treated(), EVENT, 2016);
      effects += 1 - covers(estimate.averageEffect(), 0);
      placebos += 1 - covers(requireNonNull(estimate.placeboEffect()), 0);
      preTrends += requireNonNull(estimate.preTrend()).pValue() < 0.05 ? 1 : 0;
    }
    assertShare(0.025, effects, 0.075, "average effect");
    assertShare(0.025, placebos, 0.075, "placebo effect");
    assertShare(0.025, preTrends, 0.075, "pre-trend");
  }

  @Test
  void aTrendBeforeTheEventIsDetected() throws Exception {
    int preTrends = 0;
    int placebos = 0;
    for (long seed = 1; seed <= 100; seed++) {
      EventStudyEstimate estimate =
          PanelEventStudy.estimate(panel(200_000 + seed, 0, 0.5), treated(), EVENT, 2016);
      preTrends += requireNonNull(estimate.preTrend()).pValue() < 0.05 ? 1 : 0;
      placebos += 1 - covers(requireNonNull(estimate.placeboEffect()), 0);
    }
    assertTrue(preTrends > 90, "pre-trends found: " + preTrends + " of 100");
    assertTrue(placebos > 90, "placebo effects found: " + placebos + " of 100");
  }

  /**
   * @param effect what treated units gain after the event
   * @param trend what they gain every year, event or none
   */
  private static Panel panel(long seed, double effect, double trend) {
    // A generator's first numbers for neighbouring seeds go together: spread the seeds.
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    double[] years = new double[LAST - FIRST + 1];
    for (int i = 0; i < years.length; i++) {
      years[i] = random.nextGaussian();
    }
    Panel.Builder panel = Panel.builder();
    for (int unit = 0; unit < UNITS; unit++) {
      panel.unit();
      double own = 3 * random.nextGaussian();
      double shock = random.nextGaussian();
      for (int year = FIRST; year <= LAST; year++) {
        double gain = unit < TREATED ? (year > EVENT ? effect : 0) + trend * (year - FIRST) : 0;
        panel.add(year, own + years[year - FIRST] + gain + shock);
        shock =
            PERSISTENCE * shock + Math.sqrt(1 - PERSISTENCE * PERSISTENCE) * random.nextGaussian();
      }
    }
    return panel.build();
  }

  private static Coefficient unclustered(Panel panel) throws PanelException {
    double[] after = new double[panel.rows()];
    for (int unit = 0; unit < TREATED; unit++) {
      for (int row = panel.start(unit); row < panel.end(unit); row++) {
        after[row] = panel.time(row) > EVENT ? 1 : 0;
      }
    }
    return FixedEffects.fit(panel, Regressors.of(List.of("after"), after), Effects.UNIT_AND_TIME)
        .unclustered("after")
        .orElseThrow();
  }

  private static BitSet treated() {
    BitSet treated = new BitSet();
    treated.set(0, TREATED);
    return treated;
  }

  private static int covers(Coefficient coefficient, double truth) {
    Coefficient.Uncertainty uncertainty = requireNonNull(coefficient.uncertainty());
    return uncertainty.lower() <= truth && truth <= uncertainty.upper() ? 1 : 0;
  }

  private static void assertShare(double low, int count, double high, String of) {
    double share = count / (double) SEEDS;
    assertTrue(low <= share && share <= high, of + ": " + share);
  }
}
