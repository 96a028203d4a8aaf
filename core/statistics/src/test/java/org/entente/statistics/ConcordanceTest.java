package org.entente.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcordanceTest {

  private static Concordance of(double[] x, double[] y) {
    return Objects.requireNonNull(Concordance.of(x, y));
  }

  private static double[] all(Concordance c) {
    Limits limits = Objects.requireNonNull(c.interval());
    return new double[] {
      c.coefficient(),
      Objects.requireNonNull(c.pearson()),
      Objects.requireNonNull(c.biasCorrection()),
      limits.lower(),
      limits.upper()
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"meters", "shares", "tied", "against"})
  void equalsWhatNumpyMakesOfThePairs(String name) {
    double[][] pairs = Pairs.named(name);
    Reference.assertClose(Reference.of("lin", name), all(of(pairs[0], pairs[1])), "lin");
  }

  /** Means 2 and 3, variances 2/3, covariance 2/3: 2·2/3 / (2/3 + 2/3 + 1) = 4/7. */
  @Test
  void aShiftLowersConcordanceAndNotCorrelation() {
    Concordance shifted = of(new double[] {1, 2, 3}, new double[] {2, 3, 4});
    assertEquals(4.0 / 7, shifted.coefficient(), 1e-15);
    assertEquals(1.0, Objects.requireNonNull(shifted.pearson()), 1e-15);
    assertEquals(4.0 / 7, Objects.requireNonNull(shifted.biasCorrection()), 1e-15);
    assertEquals(2, shifted.meanX());
    assertEquals(3, shifted.meanY());
    // On a line exactly: nothing is left of which an interval could be made.
    assertNull(shifted.interval());
  }

  @Test
  void equalPairsAreInFullConcordance() {
    Concordance same = of(new double[] {0.1, 0.2, 0.4}, new double[] {0.1, 0.2, 0.4});
    assertEquals(1, same.coefficient(), 1e-15);
    assertNull(same.interval());
  }

  @Test
  void whereNothingVariesThereIsNone() {
    assertNull(Concordance.of(new double[] {3, 3}, new double[] {3, 3}));
    assertNull(Concordance.of(new double[] {3}, new double[] {4}));
    assertNull(Concordance.of(new double[0], new double[0]));
    Concordance constant = of(new double[] {3, 3, 3}, new double[] {1, 2, 6});
    assertEquals(0, constant.coefficient());
    assertNull(constant.pearson());
    assertNull(constant.biasCorrection());
    assertNull(constant.interval());
    assertThrows(
        IllegalArgumentException.class, () -> Concordance.of(new double[1], new double[2]));
  }

  @Test
  void twoPairsHaveNoInterval() {
    Concordance two = of(new double[] {1, 2}, new double[] {1, 3});
    assertNotNull(two.pearson());
    assertNull(two.interval());
  }

  @Test
  void turningTheSidesAroundChangesNothing() {
    double[][] pairs = Pairs.named("shares");
    Reference.assertClose(all(of(pairs[0], pairs[1])), all(of(pairs[1], pairs[0])), "mirrored");
  }

  @Test
  void pairsWithFrequenciesAreAsManyPairs() {
    Random random = new Random(5);
    double[] x = new double[400];
    double[] y = new double[400];
    double[] everyX = new double[25];
    double[] everyY = new double[25];
    long[] times = new long[25];
    for (int i = 0; i < 25; i++) {
      everyX[i] = i / 5;
      everyY[i] = i % 5;
    }
    for (int i = 0; i < x.length; i++) {
      x[i] = random.nextInt(5);
      y[i] = random.nextInt(3) == 0 ? random.nextInt(5) : x[i];
      times[(int) (5 * x[i] + y[i])]++;
    }
    Concordance counted = Objects.requireNonNull(Concordance.of(everyX, everyY, times));
    assertEquals(400, counted.pairs());
    Reference.assertClose(all(of(x, y)), all(counted), "frequencies");
    assertEquals(
        Objects.requireNonNull(RankCorrelation.spearman(x, y)),
        Objects.requireNonNull(RankCorrelation.spearman(everyX, everyY, times)),
        1e-12);
  }

  /** Pairs from a distribution whose ρc is known: 0.6·2 / (1 + 1 + 0.5²). */
  @Test
  void theIntervalHoldsTheTruthAsOftenAsItSays() {
    Random random = new Random(17);
    double truth = 2 * 0.6 / (1 + 1 + 0.25);
    int held = 0;
    int trials = 2000;
    for (int t = 0; t < trials; t++) {
      double[] x = new double[60];
      double[] y = new double[60];
      for (int i = 0; i < 60; i++) {
        x[i] = random.nextGaussian();
        y[i] = 0.5 + 0.6 * x[i] + 0.8 * random.nextGaussian();
      }
      Limits limits = Objects.requireNonNull(of(x, y).interval());
      held += limits.lower() <= truth && truth <= limits.upper() ? 1 : 0;
    }
    double share = held / (double) trials;
    assertTrue(share > 0.93 && share < 0.97, "held in " + share);
  }
}
