package org.entente.statistics;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PanelEventStudyTest {

  /**
   * One treated and one control author, 2018 and 2019: the treated author falls from 5 to 3, the
   * control rises from 4 to 5. The difference of the differences is (3 − 5) − (5 − 4) = −3, and
   * with four rows and four parameters nothing is left to say how sure that is.
   */
  @Test
  void twoUnitsAndTwoYears() throws Exception {
    Panel panel =
        Panel.builder().unit().add(2018, 5).add(2019, 3).unit().add(2018, 4).add(2019, 5).build();
    EventStudyEstimate estimate = PanelEventStudy.estimate(panel, treated(0), 2018, null);
    assertEquals(-3, estimate.averageEffect().estimate(), 1e-12);
    assertEquals(-3, requireNonNull(estimate.years().get(2019)).estimate(), 1e-12);
    assertNull(estimate.averageEffect().uncertainty());
    assertNull(estimate.preTrend());
    assertNull(estimate.placeboEffect());
    assertEquals(
        List.of(
            "The panel is fitted without any residual, so it says nothing of how far chance could move the estimates."),
        estimate.notes());
  }

  /**
   * Two groups of two, two years. Changes of the treated: −1 and −3, mean −2; of the controls: +1
   * and 0, mean 0.5. The effect is −2 − 0.5 = −2.5.
   *
   * <p>Its error: in two years, a unit's scores are ±½ times the residual of its change. Residuals
   * of the changes: treated +1 and −1, controls +0.5 and −0.5. Least squares of the changes on a
   * constant and the treated flag has the clustered variance Σ e²/n² in each group: (1 + 1)/4 +
   * (0.25 + 0.25)/4 = 0.625. The factor is G/(G−1) · (N−1)/(N−K) with G = 4, N = 8, K = 1 regressor
   * + 1 time effect + 1 = 3: 4/3 · 7/5 = 28/15. So the variance is 0.625 · 28/15 = 7/6.
   */
  @Test
  void twoGroupsAndTwoYears() throws Exception {
    Panel panel =
        Panel.builder()
            .unit()
            .add(2018, 5)
            .add(2019, 4)
            .unit()
            .add(2018, 7)
            .add(2019, 4)
            .unit()
            .add(2018, 2)
            .add(2019, 3)
            .unit()
            .add(2018, 1)
            .add(2019, 1)
            .build();
    EventStudyEstimate estimate = PanelEventStudy.estimate(panel, treated(0, 1), 2018, null);
    assertEquals(-2.5, estimate.averageEffect().estimate(), 1e-12);
    assertEquals(
        Math.sqrt(7.0 / 6),
        requireNonNull(estimate.averageEffect().uncertainty()).standardError(),
        1e-12);
    assertTrue(
        estimate.notes().get(0).startsWith("There are 2 treated and 2 control units"),
        estimate.notes()::toString);
  }

  /**
   * In a balanced panel the coefficient of a year is the difference between the groups' mean
   * changes since the base year, and the average effect the difference between the groups' mean
   * changes from the mean of the years up to the event to the mean of those after it.
   *
   * <p>Treated: (1, 2, 3, 1) and (3, 2, 3, 1): means 2, 2, 3, 1. Controls: (0, 1, 1, 2), (0, 1, 3,
   * 2) and (0, 1, 2, 2): means 0, 1, 2, 2. Years 2016 to 2019, base 2017: differences 2, 1, 1, −1,
   * less that of 2017: 1, 0, 0, −2. Average: (0 − 2)/2 − (1 + 0)/2 = −1.5. Placebo 2016, on 2016
   * and 2017: 0 − 1 = −1.
   */
  @Test
  void coefficientsAreDifferencesOfMeans() throws Exception {
    Panel.Builder builder = Panel.builder();
    for (double[] outcomes :
        new double[][] {{1, 2, 3, 1}, {3, 2, 3, 1}, {0, 1, 1, 2}, {0, 1, 3, 2}, {0, 1, 2, 2}}) {
      builder.unit();
      for (int i = 0; i < outcomes.length; i++) {
        builder.add(2016 + i, outcomes[i]);
      }
    }
    EventStudyEstimate estimate =
        PanelEventStudy.estimate(builder.build(), treated(0, 1), 2017, 2016);
    List<EventStudyEstimate.Figure> figures = estimate.figures();
    assertEquals(
        List.of(
            "event-study",
            "event-study",
            "event-study",
            "event-study",
            "average-effect",
            "pre-trend-p-value",
            "placebo-effect"),
        figures.stream().map(EventStudyEstimate.Figure::name).toList());
    double[] expected = {1, 0, 0, -2, -1.5};
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], figures.get(i).value(), 1e-12);
    }
    assertEquals(-1, figures.get(6).value(), 1e-12);
    assertEquals(2017, figures.get(1).year());
    assertNull(figures.get(1).uncertainty());
  }

  @Test
  void whatCannotBeEstimatedIsRefusedWithASentence() {
    Panel panel =
        Panel.builder().unit().add(2018, 5).add(2019, 3).unit().add(2018, 4).add(2019, 5).build();
    assertEquals(
        "The event year 2019, the last one before the effect, must be a year of the panel with a year after it, and the panel has the years 2018 to 2019.",
        refusal(panel, treated(0), 2019));
    assertEquals(
        "The panel has 0 treated and 2 control units with two years at least; it needs both.",
        refusal(panel, treated(), 2018));
    assertEquals(
        "The panel has 2 treated and 0 control units with two years at least; it needs both.",
        refusal(panel, treated(0, 1), 2018));
    assertEquals("The panel has no rows.", refusal(Panel.builder().build(), treated(), 2018));
  }

  /** Nobody of the controls has the year 2020: its effect cannot be told from the year's own. */
  @Test
  void aYearOfOneGroupAloneIsSaid() throws Exception {
    Panel panel =
        Panel.builder()
            .unit()
            .add(2018, 5)
            .add(2019, 3)
            .add(2020, 3)
            .unit()
            .add(2018, 5)
            .add(2019, 2)
            .add(2020, 1)
            .unit()
            .add(2018, 4)
            .add(2019, 5)
            .unit()
            .add(2018, 4)
            .add(2019, 6)
            .build();
    EventStudyEstimate estimate = PanelEventStudy.estimate(panel, treated(0, 1), 2018, 2017);
    assertEquals(List.of(2019), List.copyOf(estimate.years().keySet()));
    assertEquals(
        "The effect of 2020 cannot be estimated: effects of units and times and the regressors before it say all of it.",
        estimate.notes().get(0));
    assertTrue(
        estimate.notes().stream().anyMatch(note -> note.startsWith("There is no placebo effect")));
  }

  private static String refusal(Panel panel, BitSet treated, int event) {
    return String.valueOf(
        assertThrows(
                PanelException.class, () -> PanelEventStudy.estimate(panel, treated, event, null))
            .getMessage());
  }

  private static BitSet treated(int... units) {
    BitSet treated = new BitSet();
    for (int unit : units) {
      treated.set(unit);
    }
    return treated;
  }
}
