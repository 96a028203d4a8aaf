package org.entente.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankCorrelationTest {

  @ParameterizedTest
  @ValueSource(strings = {"meters", "shares", "tied", "against"})
  void equalsWhatScipyMakesOfThePairs(String name) {
    double[][] pairs = Pairs.named(name);
    Reference.assertClose(
        Reference.of("ranks", name),
        new double[] {
          Objects.requireNonNull(RankCorrelation.spearman(pairs[0], pairs[1])),
          Objects.requireNonNull(RankCorrelation.kendall(pairs[0], pairs[1]))
        },
        "ranks");
  }

  /**
   * Of 1, 2, 3 and 1, 3, 2: the ranks differ by 0, 1, 1, so ρ = 1 − 6·2/(3·8) = 1/2; two pairs of
   * pairs are in the same order and one is not, so τ = 1/3.
   */
  @Test
  void byHand() {
    double[] x = {1, 2, 3};
    double[] y = {1, 3, 2};
    assertEquals(0.5, Objects.requireNonNull(RankCorrelation.spearman(x, y)), 1e-15);
    assertEquals(1.0 / 3, Objects.requireNonNull(RankCorrelation.kendall(x, y)), 1e-15);
  }

  /** Of 1, 1, 2 and 1, 2, 3: two pairs agree, one is tied on one side: τ-b = 2/√(2·3). */
  @Test
  void tiesByHand() {
    double[] x = {1, 1, 2};
    double[] y = {1, 2, 3};
    assertEquals(2 / Math.sqrt(6), Objects.requireNonNull(RankCorrelation.kendall(x, y)), 1e-15);
    // Ranks 1.5, 1.5, 3 and 1, 2, 3: r = 1.5 / √(1.5 · 2).
    assertEquals(1.5 / Math.sqrt(3), Objects.requireNonNull(RankCorrelation.spearman(x, y)), 1e-15);
  }

  @Test
  void theHighestIsFirstAndEqualOnesShareTheirRanks() {
    assertArrayEquals(
        new double[] {2.5, 1, 2.5, 4}, RankCorrelation.ranks(new double[] {5, 9, 5, 0}));
    assertArrayEquals(new double[0], RankCorrelation.ranks(new double[0]));
    assertArrayEquals(new double[] {1.5, 1.5}, RankCorrelation.ranks(new double[] {0.0, -0.0}));
  }

  @Test
  void whereNothingVariesThereIsNone() {
    double[] constant = {2, 2, 2};
    double[] other = {1, 2, 3};
    assertNull(RankCorrelation.spearman(constant, other));
    assertNull(RankCorrelation.kendall(constant, other));
    assertNull(RankCorrelation.kendall(new double[] {1}, new double[] {1}));
    assertNull(RankCorrelation.spearman(new double[] {1}, new double[] {1}));
    assertNull(RankCorrelation.spearman(new double[0], new double[0], new long[0]));
  }
}
