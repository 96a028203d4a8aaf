package org.entente.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

  /**
   * R. G. Newcombe (1998), Two-sided confidence intervals for the single proportion, Statistics in
   * Medicine 17, 857–872, Table I, method 3 (score without continuity correction).
   */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void wilsonAsPublished(long successes, long trials, double lower, double upper) {
    Interval interval = Interval.wilson(successes, trials);
    assertEquals(lower, interval.lower().doubleValue(), 0.00005);
    assertEquals(upper, interval.upper().doubleValue(), 0.00005);
  }

  @Test
  void wilsonTouchesTheEndsExactly() {
    assertEquals(BigDecimal.ZERO, Interval.wilson(0, 7).lower());
    assertEquals(BigDecimal.ONE, Interval.wilson(7, 7).upper());
    assertEquals(BigDecimal.ZERO, Interval.wilson(0, 1).lower());
    assertEquals(BigDecimal.ONE, Interval.wilson(1, 1).upper());
  }

  @Test
  void wilsonHoldsTheShareAndMirrorsItsComplement() {
    for (long trials = 1; trials <= 60; trials++) {
      for (long successes = 0; successes <= trials; successes++) {
        Interval interval = Interval.wilson(successes, trials);
        double share = successes / (double) trials;
        String at = successes + " of " + trials;
        assertTrue(0 <= interval.lower().doubleValue(), at);
        assertTrue(interval.lower().doubleValue() <= share, at);
        assertTrue(share <= interval.upper().doubleValue(), at);
        assertTrue(interval.upper().doubleValue() <= 1, at);
        Interval mirrored = Interval.wilson(trials - successes, trials);
        assertEquals(1 - interval.lower().doubleValue(), mirrored.upper().doubleValue(), 1e-14, at);
      }
    }
  }

  @Test
  void countsOfWholeDatabasesDoNotOverflow() {
    Interval interval = Interval.wilson(3_000_000_000L, 9_000_000_000L);
    assertEquals(1 / 3.0, interval.lower().doubleValue(), 2e-5);
    assertEquals(1 / 3.0, interval.upper().doubleValue(), 2e-5);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-1, 5", "6, 5", "0, -1"})
  void countsThatAreNoProportion(long successes, long trials) {
    assertThrows(IllegalArgumentException.class, () -> Interval.wilson(successes, trials));
  }

  @Test
  void endsAreInOrder() {
    BigDecimal half = new BigDecimal("0.5");
    assertEquals(half, new Interval(half, half).lower());
    assertThrows(
        IllegalArgumentException.class, () -> new Interval(half, new BigDecimal("0.4999")));
  }
}
