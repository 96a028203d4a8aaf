package org.entente.statistics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Difference-in-differences of counts in relative terms, on a balanced panel with one event for all
 * treated units. With T(k) and C(k) the sums of the outcome over the treated and the control units
 * in year k, the effect of year k is {@code (T(k) / T(event)) / (C(k) / C(event)) − 1}: the year by
 * year coefficients, less 1 after exponentiation, of Poisson quasi-maximum likelihood with effects
 * of units and years (Wooldridge 1999, Journal of Econometrics 90, 77–97), which has this closed
 * form because every treated unit meets the event at once. The average effect is the same of the
 * sums after the event over the sums up to it.
 *
 * <p>It asks that the two groups would have gone on in proportion. Groups of different size that
 * shrink alike, as cohorts of authors do, differ in level though nothing happened to them; in
 * proportion they do not.
 *
 * <p>Errors are clustered by unit: the influence of a treated unit on the logarithm of the effect
 * is {@code y(i,k) / T(k) − y(i,event) / T(event)}, of a control unit the same with C and the other
 * sign; the variance is their sum of squares times G/(G − 1) for G units with any outcome, and the
 * interval, made on the logarithm, takes t with G − 1 degrees of freedom.
 */
public final class RelativeEventStudy {

  private static final double LEVEL = 0.975;

  private final Panel panel;
  private final BitSet treated;
  private final int units;
  private final List<String> notes;

  private RelativeEventStudy(Panel panel, BitSet treated, int units, List<String> notes) {
    this.panel = panel;
    this.treated = treated;
    this.units = units;
    this.notes = notes;
  }

  /**
   * Estimates; estimates and interval ends are relative changes, −0.25 for a quarter fewer,
   * standard errors those of their logarithms.
   *
   * @param treated the treated units, by their 0-based number in the panel
   * @param event the last year before the effect
   * @param placebo a year before it, as if the effect had begun after that one; null for none
   * @throws PanelException if the panel is not balanced or has an outcome below 0, has no such
   *     year, no years on one of its sides, or no outcome of treated or control units
   */
  public static EventStudyEstimate estimate(
      Panel panel, BitSet treated, int event, @Nullable Integer placebo) throws PanelException {
    int[] years = PanelEventStudy.yearsAround(panel, event);
    int treatedUnits = 0;
    int controls = 0;
    int silent = 0;
    for (int unit = 0; unit < panel.units(); unit++) {
      if (total(panel, unit, years.length) == 0) {
        silent++;
      } else if (treated.get(unit)) {
        treatedUnits++;
      } else {
        controls++;
      }
    }
    if (treatedUnits == 0 || controls == 0) {
      throw new PanelException(
          "The panel has "
              + treatedUnits
              + " treated and "
              + controls
              + " control units with an outcome above 0; it needs both.");
    }
    List<String> notes = new ArrayList<>();
    if (silent > 0) {
      notes.add(
          silent
              + (silent == 1 ? " unit has" : " units have")
              + " no outcome in any year and say nothing of a relative change.");
    }
    PanelEventStudy.few(treatedUnits, controls).ifPresent(notes::add);
    RelativeEventStudy study =
        new RelativeEventStudy(panel, treated, treatedUnits + controls, notes);
    SortedMap<Integer, Coefficient> coefficients = new TreeMap<>();
    List<Contrast> leads = new ArrayList<>();
    for (int year : years) {
      if (year != event) {
        Contrast contrast =
            study.contrast("The effect of " + year, t -> t == year, t -> t == event);
        if (contrast.defined()) {
          coefficients.put(year, study.coefficient(contrast));
          if (year < event) {
            leads.add(contrast);
          }
        } else {
          notes.add(
              contrast.name()
                  + " cannot be said: one of the groups has no outcome in it or in "
                  + event
                  + ".");
        }
      }
    }
    Contrast after = study.contrast("treated and after", t -> t > event, t -> t <= event);
    if (!after.defined()) {
      throw new PanelException(
          "One of the groups has no outcome at all before or after "
              + event
              + ", so there is no relative change.");
    }
    return new EventStudyEstimate(
        event,
        coefficients,
        study.coefficient(after),
        study.jointly(leads).orElse(null),
        placebo,
        placebo == null ? null : study.placebo(event, placebo, years[0]),
        treatedUnits,
        controls,
        panel.rows(),
        0,
        notes);
  }

  /** The sum of a unit's outcomes, which must be there for every year. */
  private static double total(Panel panel, int unit, int years) throws PanelException {
    if (panel.end(unit) - panel.start(unit) != years) {
      throw new PanelException(
          "A relative effect needs every author in every year of the panel: give a row with the outcome 0 where an author has no work, or ask for the scale level.");
    }
    double total = 0;
    for (int row = panel.start(unit); row < panel.end(unit); row++) {
      if (panel.outcome(row) < 0) {
        throw new PanelException(
            "A relative effect is of counts, but an outcome of "
                + panel.time(row)
                + " is below 0. Ask for the scale level.");
      }
      total += panel.outcome(row);
    }
    return total;
  }

  /** Two sets of years compared: the ratio of the groups' ratios, and each unit's part in it. */
  private final class Contrast {

    private final String name;
    private final double[][] sums = new double[2][2];
    private final IntPredicate now;
    private final IntPredicate then;

    Contrast(String name, IntPredicate now, IntPredicate then) {
      this.name = name;
      this.now = now;
      this.then = then;
      for (int unit = 0; unit < panel.units(); unit++) {
        int group = treated.get(unit) ? 0 : 1;
        sums[group][0] += sum(unit, now);
        sums[group][1] += sum(unit, then);
      }
    }

    String name() {
      return name;
    }

    boolean defined() {
      return sums[0][0] > 0 && sums[0][1] > 0 && sums[1][0] > 0 && sums[1][1] > 0;
    }

    double logarithm() {
      return Math.log(sums[0][0] / sums[0][1]) - Math.log(sums[1][0] / sums[1][1]);
    }

    /** What a unit adds to the logarithm, to first order. */
    double influence(int unit) {
      boolean is = treated.get(unit);
      double[] group = sums[is ? 0 : 1];
      double part = sum(unit, now) / group[0] - sum(unit, then) / group[1];
      return is ? part : -part;
    }

    private double sum(int unit, IntPredicate years) {
      double sum = 0;
      for (int row = panel.start(unit); row < panel.end(unit); row++) {
        if (years.test(panel.time(row))) {
          sum += panel.outcome(row);
        }
      }
      return sum;
    }
  }

  private Contrast contrast(String name, IntPredicate now, IntPredicate then) {
    return new Contrast(name, now, then);
  }

  private double covariance(Contrast a, Contrast b) {
    double sum = 0;
    for (int unit = 0; unit < panel.units(); unit++) {
      sum += a.influence(unit) * b.influence(unit);
    }
    return sum * units / (units - 1);
  }

  private Coefficient coefficient(Contrast contrast) {
    double estimate = contrast.logarithm();
    double variance = covariance(contrast, contrast);
    // Where nobody differs from the group, rounding alone is left.
    if (!(variance > 1e-24)) {
      return new Coefficient(contrast.name(), Math.expm1(estimate), null);
    }
    double error = Math.sqrt(variance);
    TDistribution t = new TDistribution(units - 1);
    double half = t.inverseCumulativeProbability(LEVEL) * error;
    return new Coefficient(
        contrast.name(),
        Math.expm1(estimate),
        new Coefficient.Uncertainty(
            error,
            Math.expm1(estimate - half),
            Math.expm1(estimate + half),
            2 * t.cumulativeProbability(-Math.abs(estimate / error))));
  }

  private Optional<WaldTest> jointly(List<Contrast> contrasts) {
    int q = contrasts.size();
    if (q == 0 || q > units - 1) {
      return Optional.empty();
    }
    double[] estimates = contrasts.stream().mapToDouble(Contrast::logarithm).toArray();
    double[][] covariance = new double[q][q];
    for (int i = 0; i < q; i++) {
      for (int j = 0; j < q; j++) {
        covariance[i][j] = covariance(contrasts.get(i), contrasts.get(j));
      }
    }
    return JointTest.of(estimates, covariance, units - 1);
  }

  private @Nullable Coefficient placebo(int event, int placebo, int first) {
    if (placebo < first || placebo >= event) {
      notes.add(PanelEventStudy.noPlacebo(placebo, event, first));
      return null;
    }
    Contrast contrast = contrast("placebo", t -> placebo < t && t <= event, t -> t <= placebo);
    if (!contrast.defined()) {
      notes.add("There is no placebo effect: one of the groups has no outcome in its years.");
      return null;
    }
    return coefficient(contrast);
  }
}
