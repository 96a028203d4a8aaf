package org.entente.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogarithmicMeanTest {

  /** (2 − 1) / ln 2. */
  @Test
  void handDerived() {
    assertEquals(1.4426950408889634, LogarithmicMean.of(2, 1), 1e-15);
    assertEquals(0.25, LogarithmicMean.of(0.25, 0.25), 0);
  }

  @Test
  void liesBetweenGeometricAndArithmeticMean() {
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      double a = random.nextDouble() + 1e-9;
      double b = i % 2 == 0 ? random.nextDouble() + 1e-9 : a * (1 + 1e-12 * random.nextInt(100));
      double mean = LogarithmicMean.of(a, b);
      assertEquals(mean, LogarithmicMean.of(b, a), 1e-14 * mean);
      assertEquals(Math.max(Math.sqrt(a * b), mean), mean, 1e-14);
      assertEquals(Math.min((a + b) / 2, mean), mean, 1e-14);
    }
  }

  @Test
  void refusesWhatHasNoLogarithm() {
    assertThrows(IllegalArgumentException.class, () -> LogarithmicMean.of(0, 1));
    assertThrows(IllegalArgumentException.class, () -> LogarithmicMean.of(1, 0));
  }
}
