package org.entente.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeastSquaresTest {

  private static LeastSquares fit(String file) {
    double[][] table = Reference.table(file);
    double[] response = new double[table.length];
    double[][] design = new double[table.length][];
    for (int i = 0; i < table.length; i++) {
      response[i] = table[i][0];
      design[i] = table[i].clone();
      design[i][0] = 1;
    }
    return LeastSquares.fit(design, response);
  }

  /** Longley's regressors are nearly dependent: a test of arithmetic since 1967. */
  @ParameterizedTest
  @ValueSource(strings = {"longley", "norris"})
  void agreesWithRationalArithmetic(String name) {
    LeastSquares fit = fit(name + ".txt");
    Reference.assertClose(Reference.of(name, "coefficients"), fit.coefficients(), name);
    Reference.assertClose(Reference.of(name, "standard-errors"), fit.standardErrors(), name);
    Reference.assertClose(
        Reference.of(name, "residual-sum-of-squares"),
        new double[] {fit.residualSumOfSquares()},
        name);
  }

  /** As certified by the National Institute of Standards and Technology. */
  @Test
  void agreesWithTheCertifiedValues() {
    Reference.assertClose(
        new double[] {
          -3482258.63459582,
          15.0618722713733,
          -0.0358191792925910,
          -2.02022980381683,
          -1.03322686717359,
          -0.0511041056535807,
          1829.15146461355
        },
        fit("longley.txt").coefficients(),
        "longley");
    Reference.assertClose(
        new double[] {-0.262323073774029, 1.00211681802045},
        fit("norris.txt").coefficients(),
        "norris");
  }

  @Test
  void refusesWhatHasNoSolution() {
    double[] response = {1, 2, 3};
    assertThrows(
        IllegalArgumentException.class,
        () -> LeastSquares.fit(new double[][] {{1, 2}, {2, 4}, {3, 6}}, response));
    assertThrows(
        IllegalArgumentException.class,
        () -> LeastSquares.fit(new double[][] {{0}, {0}, {0}}, response));
    assertThrows(
        IllegalArgumentException.class,
        () -> LeastSquares.fit(new double[][] {{1, 0}, {1, 1}}, new double[] {1, 2}));
    assertThrows(
        IllegalArgumentException.class, () -> LeastSquares.fit(new double[][] {{1}}, response));
  }

  @Test
  void studentsDistribution() {
    // Tables give 2.365 for 7 degrees of freedom.
    assertEquals(2.364624251592784, LeastSquares.t95(7), 1e-12);
    assertEquals(0.05, LeastSquares.twoSidedP(-LeastSquares.t95(7), 7), 1e-12);
  }

  @Test
  void whatIsHandedOutIsACopy() {
    LeastSquares fit = fit("norris.txt");
    double[] before = fit.coefficients();
    fit.coefficients()[0] = 9;
    fit.inverseOfCrossProducts()[0][0] = 9;
    assertArrayEquals(before, fit.coefficients());
    assertEquals(34, fit.degreesOfFreedom());
  }
}
