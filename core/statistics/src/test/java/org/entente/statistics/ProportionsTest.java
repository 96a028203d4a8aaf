package org.entente.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionsTest {

  /** The differences of table II of Newcombe (1998), method 10, as printed: four decimals. */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "6, 7, 2, 7, 0.0582, 0.8062",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "0, 10, 0, 20, -0.1611, 0.2775",
    "0, 10, 0, 10, -0.2775, 0.2775",
    "10, 10, 0, 20, 0.6791, 1.0000",
    "10, 10, 0, 10, 0.6075, 1.0000"
  })
  void newcombesOwnExamples(int x1, int n1, int x2, int n2, double lower, double upper) {
    Limits limits = Proportions.newcombe(x1, n1, x2, n2);
    assertEquals(lower, limits.lower(), 0.00005);
    assertEquals(upper, limits.upper(), 0.00005);
    Reference.assertClose(
        Reference.of("newcombe", x1 + "/" + n1 + "-" + x2 + "/" + n2),
        new double[] {limits.lower(), limits.upper()},
        "newcombe");
    Limits wilson = Proportions.wilson(x1, n1);
    Reference.assertClose(
        Reference.of("wilson", x1 + "/" + n1),
        new double[] {wilson.lower(), wilson.upper()},
        "wilson");
  }

  /** The case of the report, with its counts rounded as it prints them. */
  @Test
  void theFallOfTheCase() {
    Limits limits = Proportions.newcombe(147246, 759000, 109991, 413500);
    Reference.assertClose(
        Reference.of("newcombe", "147246/759000-109991/413500"),
        new double[] {limits.lower(), limits.upper()},
        "newcombe");
  }

  @Test
  void turningTheDifferenceAroundTurnsTheInterval() {
    Limits there = Proportions.newcombe(3, 10, 17, 40);
    Limits back = Proportions.newcombe(17, 40, 3, 10);
    assertEquals(there.lower(), -back.upper(), 1e-15);
    assertEquals(there.upper(), -back.lower(), 1e-15);
  }

  @Test
  void refusesWhatIsNoProportion() {
    assertThrows(IllegalArgumentException.class, () -> Proportions.wilson(2, 1));
    assertThrows(IllegalArgumentException.class, () -> Proportions.wilson(-1, 1));
    assertThrows(IllegalArgumentException.class, () -> Proportions.wilson(0, 0));
  }
}
