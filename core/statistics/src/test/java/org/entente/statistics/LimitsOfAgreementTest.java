package org.entente.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsOfAgreementTest {

  private static LimitsOfAgreement of(String name) {
    double[][] pairs = Pairs.named(name);
    return Objects.requireNonNull(LimitsOfAgreement.of(pairs[0], pairs[1]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"meters", "shares", "tied", "against"})
  void equalsWhatNumpyMakesOfThePairs(String name) {
    LimitsOfAgreement limits = of(name);
    Reference.assertClose(
        Reference.of("agreement", name),
        new double[] {limits.mean(), limits.standardDeviation(), limits.lower(), limits.upper()},
        "agreement");
  }

  /** The paper's own figures: −2.1 l/min, standard deviation 38.8. */
  @Test
  void thePapersOwnExample() {
    LimitsOfAgreement meters = of("meters");
    assertEquals(-2.1, meters.mean(), 0.05);
    assertEquals(38.8, meters.standardDeviation(), 0.05);
  }

  @Test
  void onePairHasNoLimits() {
    assertNull(LimitsOfAgreement.of(new double[] {1}, new double[] {2}));
  }
}
