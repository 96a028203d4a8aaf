package org.entente.statistics;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.entente.statistics.FixedEffects.Effects;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.junit.jupiter.api.Test;

/**
 * Against published figures, against numpy on explicit dummies (fixed_effects_reference.py, beside
 * fixed-effects-reference.csv), and against Hipparchus's QR on random panels.
 */
class FixedEffectsTest {

  private static final List<String> BOTH = List.of("value", "capital");

  /**
   * Grunfeld's ten firms, 1935–1954, as Stata prints them: xtreg invest value capital, fe gives
   * coefficients .1101238 (.0118567) and .3100653 (.0173545); with vce(cluster firm) errors
   * .0151945 and .0527518, F(2, 9) = 28.31. Baltagi (Econometric Analysis of Panel Data, table 3.1)
   * gives the two-way estimates .118 (.014) and .358 (.023).
   */
  @Test
  void grunfeldAsPublished() throws Exception {
    FixedEffectsEstimate one = grunfeld(Effects.UNIT);
    assertEquals(0.1101238, estimate(one, "value"), 5e-8);
    assertEquals(0.3100653, estimate(one, "capital"), 5e-8);
    assertEquals(0.0118567, error(one.unclustered("value").orElseThrow()), 5e-8);
    assertEquals(0.0173545, error(one.unclustered("capital").orElseThrow()), 5e-8);
    assertEquals(0.0151945, error(one.coefficient("value").orElseThrow()), 5e-8);
    assertEquals(0.0527518, error(one.coefficient("capital").orElseThrow()), 5e-8);
    assertEquals(28.31, one.jointly(BOTH).orElseThrow().statistic(), 5e-3);
    assertEquals(9, one.degrees());
    FixedEffectsEstimate two = grunfeld(Effects.UNIT_AND_TIME);
    assertEquals(0.118, estimate(two, "value"), 5e-4);
    assertEquals(0.358, estimate(two, "capital"), 5e-4);
    assertEquals(0.014, error(two.unclustered("value").orElseThrow()), 5e-4);
    assertEquals(0.023, error(two.unclustered("capital").orElseThrow()), 5e-4);
  }

  @Test
  void grunfeldAsNumpy() throws Exception {
    assertReference("one-way", grunfeld(Effects.UNIT), BOTH, BOTH);
    assertReference("two-way", grunfeld(Effects.UNIT_AND_TIME), BOTH, BOTH);
  }

  /** A fifth of the rows is left out, and of the tenth firm all but one year. */
  @Test
  void gapsAndASingletonAsNumpy() throws Exception {
    List<String[]> rows =
        Tables.read("grunfeld.csv").stream()
            .filter(row -> (Integer.parseInt(row[0]) * 7 + Integer.parseInt(row[1])) % 5 != 0)
            .filter(row -> !row[0].equals("10") || row[1].equals("1936"))
            .toList();
    FixedEffectsEstimate estimate = fit(rows, Effects.UNIT_AND_TIME);
    assertReference("gaps", estimate, BOTH, BOTH);
    assertEquals(1, estimate.size().singletons());
    assertEquals(9, estimate.size().units());
    assertEquals(rows.size() - 1, estimate.size().rows());
  }

  @Test
  void randomPanelsAsQrOnExplicitDummies() throws Exception {
    for (long seed = 1; seed <= 50; seed++) {
      Random random = new Random(seed);
      int units = 8 + random.nextInt(10);
      Panel.Builder builder = Panel.builder();
      for (int unit = 0; unit < units; unit++) {
        builder.unit();
        for (int time = 0; time < 7; time++) {
          if (random.nextInt(4) != 0) {
            builder.add(time, random.nextGaussian() * 5 + unit);
          }
        }
      }
      Panel panel = builder.build();
      // The second goes with the first for the most part, and both are far from 0.
      double[] first = new double[panel.rows()];
      double[] second = new double[panel.rows()];
      for (int row = 0; row < first.length; row++) {
        first[row] = 1000 + random.nextGaussian();
        second[row] = 5 * first[row] + 0.01 * random.nextGaussian();
      }
      FixedEffectsEstimate estimate =
          FixedEffects.fit(
              panel, Regressors.of(List.of("a", "b"), first, second), Effects.UNIT_AND_TIME);
      double[] expected = dense(panel, first, second);
      assertEquals(expected[0], estimate(estimate, "a"), 1e-9 * (1 + Math.abs(expected[0])));
      assertEquals(expected[1], estimate(estimate, "b"), 1e-9 * (1 + Math.abs(expected[1])));
    }
  }

  /**
   * More units than designs are kept, each with a design of its own: against plain loops for one
   * regressor, b = Σxy/Σx² within units, and variance factor · Σ(Σ x e)²/(Σx²)².
   */
  @Test
  void manyUnitsEachWithADesignOfItsOwn() throws Exception {
    int units = 1500;
    Random random = new Random(11);
    Panel.Builder builder = Panel.builder();
    double[][] x = new double[units][3];
    double[][] y = new double[units][3];
    double[] column = new double[3 * units];
    for (int unit = 0; unit < units; unit++) {
      builder.unit();
      for (int time = 0; time < 3; time++) {
        x[unit][time] = random.nextGaussian();
        y[unit][time] = 2 * x[unit][time] + unit + random.nextGaussian();
        column[3 * unit + time] = x[unit][time];
        builder.add(time, y[unit][time]);
      }
    }
    double xx = 0;
    double xy = 0;
    for (int unit = 0; unit < units; unit++) {
      double meanX = (x[unit][0] + x[unit][1] + x[unit][2]) / 3;
      double meanY = (y[unit][0] + y[unit][1] + y[unit][2]) / 3;
      for (int time = 0; time < 3; time++) {
        x[unit][time] -= meanX;
        y[unit][time] -= meanY;
        xx += x[unit][time] * x[unit][time];
        xy += x[unit][time] * y[unit][time];
      }
    }
    double b = xy / xx;
    double meat = 0;
    for (int unit = 0; unit < units; unit++) {
      double score = 0;
      for (int time = 0; time < 3; time++) {
        score += x[unit][time] * (y[unit][time] - b * x[unit][time]);
      }
      meat += score * score;
    }
    double n = 3.0 * units;
    double variance = units / (units - 1.0) * (n - 1) / (n - 2) * meat / (xx * xx);
    FixedEffectsEstimate estimate =
        FixedEffects.fit(builder.build(), Regressors.of(List.of("x"), column), Effects.UNIT);
    assertEquals(b, estimate(estimate, "x"), 1e-12);
    assertEquals(Math.sqrt(variance), error(estimate.coefficient("x").orElseThrow()), 1e-12);
  }

  @Test
  void whatCannotBeEstimatedIsSaid() throws Exception {
    List<String[]> rows = Tables.read("grunfeld.csv");
    Panel panel = Tables.panel(rows);
    double[] value = Tables.column(rows, row -> Double.parseDouble(row[3]));
    double[] firm = Tables.column(rows, row -> 1000.1 * Double.parseDouble(row[0]));
    double[] year = Tables.column(rows, row -> Double.parseDouble(row[1]));
    double[] twice = Tables.column(rows, row -> 2 * Double.parseDouble(row[3]) + 1);
    FixedEffectsEstimate estimate =
        FixedEffects.fit(
            panel,
            Regressors.of(List.of("firm", "value", "year", "twice"), firm, value, year, twice),
            Effects.UNIT_AND_TIME);
    assertEquals(List.of("value"), estimate.names());
    assertEquals(
        List.of(
            "firm cannot be estimated: it is the same in all rows of each unit.",
            "year cannot be estimated: effects of units and times and the regressors before it say all of it.",
            "twice cannot be estimated: effects of units and times and the regressors before it say all of it."),
        estimate.omitted());
    assertTrue(estimate.coefficient("twice").isEmpty());
    FixedEffectsEstimate alone =
        FixedEffects.fit(panel, Regressors.of(List.of("value"), value), Effects.UNIT_AND_TIME);
    assertEquals(estimate(alone, "value"), estimate(estimate, "value"), 1e-15);
    PanelException nothing =
        assertThrows(
            PanelException.class,
            () -> FixedEffects.fit(panel, Regressors.of(List.of("firm"), firm), Effects.UNIT));
    assertEquals(
        "Nothing can be estimated from this panel. firm cannot be estimated: it is the same in all rows of each unit.",
        nothing.getMessage());
  }

  @Test
  void tooFewRowsAreRefused() {
    Panel one = Panel.builder().unit().add(1, 1).add(2, 2).unit().add(1, 3).build();
    assertEquals(
        "A panel needs two units at least with two rows each, but this one has 1.",
        assertThrows(
                PanelException.class,
                () ->
                    FixedEffects.fit(
                        one, Regressors.of(List.of("x"), new double[] {0, 1, 0}), Effects.UNIT))
            .getMessage());
  }

  @Test
  void aPerfectFitSaysNothingOfChance() throws Exception {
    Panel panel = Panel.builder().unit().add(1, 1).add(2, 3).unit().add(1, 5).add(2, 5).build();
    FixedEffectsEstimate estimate =
        FixedEffects.fit(
            panel, Regressors.of(List.of("x"), new double[] {0, 1, 0, 0}), Effects.UNIT_AND_TIME);
    assertEquals(2, estimate(estimate, "x"), 1e-12);
    assertNull(estimate.coefficient("x").orElseThrow().uncertainty());
    assertTrue(estimate.jointly(List.of("x")).isEmpty());
  }

  @Test
  void unitsAscendInTime() {
    Panel.Builder builder = Panel.builder().unit().add(2015, 1);
    assertThrows(IllegalArgumentException.class, () -> builder.add(2015, 2));
    assertThrows(IllegalArgumentException.class, () -> builder.add(2016, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Panel.builder().add(1, 1));
  }

  /** The event study of event-study-panel.csv, an unbalanced panel with a singleton. */
  @Test
  void eventStudyAsNumpy() throws Exception {
    List<String[]> rows = Tables.read("event-study-panel.csv");
    BitSet treated = new BitSet();
    int unit = -1;
    String author = "";
    for (String[] row : rows) {
      if (!row[0].equals(author)) {
        author = row[0];
        unit++;
      }
      treated.set(unit, row[3].equals("1"));
    }
    EventStudyEstimate estimate = PanelEventStudy.estimate(Tables.panel(rows), treated, 2016, 2014);
    for (int year : List.of(2013, 2014, 2015, 2017, 2018, 2019, 2020)) {
      assertReference(
          "event-study", Integer.toString(year), requireNonNull(estimate.years().get(year)));
    }
    assertEquals(7, estimate.years().size());
    String[] f = reference("event-study", "F");
    WaldTest preTrend = requireNonNull(estimate.preTrend());
    assertClose(f[2], preTrend.statistic());
    assertClose(f[3], preTrend.pValue());
    assertReference("average", "post", estimate.averageEffect());
    assertReference("placebo", "post", requireNonNull(estimate.placeboEffect()));
    assertEquals(1, estimate.singletons());
    assertEquals(16, estimate.treated());
    assertEquals(31, estimate.controls());
    assertEquals(rows.size() - 1, estimate.rows());
  }

  private static FixedEffectsEstimate grunfeld(Effects effects) throws Exception {
    return fit(Tables.read("grunfeld.csv"), effects);
  }

  private static FixedEffectsEstimate fit(List<String[]> rows, Effects effects)
      throws PanelException {
    return FixedEffects.fit(
        Tables.panel(rows),
        Regressors.of(
            BOTH,
            Tables.column(rows, row -> Double.parseDouble(row[3])),
            Tables.column(rows, row -> Double.parseDouble(row[4]))),
        effects);
  }

  private static void assertReference(
      String reference, FixedEffectsEstimate estimate, List<String> names, List<String> tested)
      throws IOException {
    for (String name : names) {
      assertReference(reference, name, estimate.coefficient(name).orElseThrow());
      assertClose(reference(reference, name)[7], error(estimate.unclustered(name).orElseThrow()));
    }
    WaldTest test = estimate.jointly(tested).orElseThrow();
    String[] f = reference(reference, "F");
    assertClose(f[2], test.statistic());
    assertClose(f[3], test.pValue());
  }

  private static void assertReference(String reference, String name, Coefficient coefficient)
      throws IOException {
    String[] expected = reference(reference, name);
    Coefficient.Uncertainty uncertainty = requireNonNull(coefficient.uncertainty());
    assertClose(expected[2], coefficient.estimate());
    assertClose(expected[3], uncertainty.standardError());
    assertClose(expected[4], uncertainty.lower());
    assertClose(expected[5], uncertainty.upper());
    assertClose(expected[6], uncertainty.pValue());
  }

  private static String[] reference(String reference, String name) throws IOException {
    return Tables.read("fixed-effects-reference.csv").stream()
        .filter(row -> row[0].equals(reference) && row[1].equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void assertClose(String expected, double actual) {
    assertEquals(Double.parseDouble(expected), actual, 1e-9);
  }

  private static double estimate(FixedEffectsEstimate estimate, String name) {
    return estimate.coefficient(name).orElseThrow().estimate();
  }

  private static double error(Coefficient coefficient) {
    return requireNonNull(coefficient.uncertainty()).standardError();
  }

  /** Least squares on explicit dummies of all units and of all times but the first. */
  private static double[] dense(Panel panel, double[] first, double[] second) {
    int rows = panel.rows();
    double[][] x = new double[rows][2 + panel.units() + 6];
    double[] y = new double[rows];
    for (int unit = 0; unit < panel.units(); unit++) {
      for (int row = panel.start(unit); row < panel.end(unit); row++) {
        x[row][0] = first[row] - 1000;
        x[row][1] = second[row] - 5000;
        x[row][2 + unit] = 1;
        if (panel.time(row) > 0) {
          x[row][1 + panel.units() + panel.time(row)] = 1;
        }
        y[row] = panel.outcome(row);
      }
    }
    return new QRDecomposition(new Array2DRowRealMatrix(x, false))
        .getSolver()
        .solve(new ArrayRealVector(y, false))
        .toArray();
  }
}
