package org.entente.statistics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Difference-in-differences on a panel with one event for all treated units: {@code y(i,t) = a(i) +
 * l(t) + sum over years k other than the event's of b(k) · treated(i) · [t = k] + e(i,t)}, and the
 * average effect {@code y(i,t) = a(i) + l(t) + b · treated(i) · [t > event] + e(i,t)}; see {@link
 * FixedEffects} for effects and errors. All treated units meet the event at once, so none of them
 * serves as a control for another.
 */
public final class PanelEventStudy {

  /** Clustered errors of fewer treated or control units than this are not to be trusted. */
  public static final int FEW = 30;

  private static final String AFTER = "treated and after";

  private PanelEventStudy() {}

  /**
   * Estimates.
   *
   * @param treated the treated units, by their 0-based number in the panel
   * @param event the last year before the effect
   * @param placebo a year before it, as if the effect had begun after that one; null for none
   * @throws PanelException if the panel has no such year, no years on one of its sides, no treated
   *     units or no control units
   */
  public static EventStudyEstimate estimate(
      Panel panel, BitSet treated, int event, @Nullable Integer placebo) throws PanelException {
    int[] years = yearsAround(panel, event);
    int first = years[0];
    int treatedUnits = 0;
    int controls = 0;
    for (int unit = 0; unit < panel.units(); unit++) {
      if (panel.end(unit) - panel.start(unit) > 1) {
        if (treated.get(unit)) {
          treatedUnits++;
        } else {
          controls++;
        }
      }
    }
    if (treatedUnits == 0 || controls == 0) {
      throw new PanelException(
          "The panel has "
              + treatedUnits
              + " treated and "
              + controls
              + " control units with two years at least; it needs both.");
    }
    List<String> notes = new ArrayList<>();
    FixedEffectsEstimate dynamic = fit(panel, yearByYear(panel, treated, years, event));
    dynamic.omitted().forEach(notes::add);
    SortedMap<Integer, Coefficient> coefficients = new TreeMap<>();
    List<String> leads = new ArrayList<>();
    for (int year : years) {
      dynamic
          .coefficient(name(year))
          .ifPresent(
              coefficient -> {
                coefficients.put(year, coefficient);
                if (year < event) {
                  leads.add(coefficient.name());
                }
              });
    }
    FixedEffectsEstimate average = fit(panel, after(panel, treated, event));
    Coefficient effect =
        average
            .coefficient(AFTER)
            .orElseThrow(() -> new PanelException(String.join(" ", average.omitted())));
    if (effect.uncertainty() == null) {
      notes.add(
          "The panel is fitted without any residual, so it says nothing of how far chance could move the estimates.");
    } else {
      few(treatedUnits, controls).ifPresent(notes::add);
    }
    return new EventStudyEstimate(
        event,
        coefficients,
        effect,
        dynamic.jointly(leads).orElse(null),
        placebo,
        placebo == null ? null : placebo(panel, treated, event, placebo, first, notes),
        treatedUnits,
        controls,
        dynamic.size().rows(),
        dynamic.size().singletons(),
        notes);
  }

  /** The years of a panel that has the event's and one after it. */
  static int[] yearsAround(Panel panel, int event) throws PanelException {
    int[] years = panel.distinctTimes();
    if (years.length == 0) {
      throw new PanelException("The panel has no rows.");
    }
    int first = years[0];
    int last = years[years.length - 1];
    if (event < first || event >= last || IntStream.of(years).noneMatch(year -> year == event)) {
      throw new PanelException(
          "The event year "
              + event
              + ", the last one before the effect, must be a year of the panel with a year after it, and the panel has the years "
              + first
              + " to "
              + last
              + ".");
    }
    return years;
  }

  /** What to say where there are too few units. */
  static Optional<String> few(int treatedUnits, int controls) {
    return treatedUnits >= FEW && controls >= FEW
        ? Optional.empty()
        : Optional.of(
            "There are "
                + treatedUnits
                + " treated and "
                + controls
                + " control units: with fewer than "
                + FEW
                + " of either, intervals are narrower than they should be.");
  }

  /** What to say of a placebo year that is none. */
  static String noPlacebo(int placebo, int event, int first) {
    return "There is no placebo effect: the placebo year "
        + placebo
        + " must be one of the panel's years before "
        + event
        + ", the first of which is "
        + first
        + ".";
  }

  private static @Nullable Coefficient placebo(
      Panel panel, BitSet treated, int event, int placebo, int first, List<String> notes) {
    if (placebo < first || placebo >= event) {
      notes.add(noPlacebo(placebo, event, first));
      return null;
    }
    Panel before = panel.until(event);
    try {
      Optional<Coefficient> effect =
          fit(before, after(before, treated, placebo)).coefficient(AFTER);
      return effect.orElse(null);
    } catch (PanelException e) {
      notes.add("There is no placebo effect. " + e.getMessage());
      return null;
    }
  }

  private static FixedEffectsEstimate fit(Panel panel, Regressors regressors)
      throws PanelException {
    return FixedEffects.fit(panel, regressors, FixedEffects.Effects.UNIT_AND_TIME);
  }

  private static Regressors yearByYear(Panel panel, BitSet treated, int[] years, int event) {
    int[] others = IntStream.of(years).filter(year -> year != event).toArray();
    List<String> names = IntStream.of(others).mapToObj(PanelEventStudy::name).toList();
    return new Regressors() {
      @Override
      public List<String> names() {
        return names;
      }

      @Override
      public void fill(int unit, int row, double[] values) {
        boolean is = treated.get(unit);
        int time = panel.time(row);
        for (int k = 0; k < others.length; k++) {
          values[k] = is && others[k] == time ? 1 : 0;
        }
      }
    };
  }

  private static Regressors after(Panel panel, BitSet treated, int year) {
    List<String> names = List.of(AFTER);
    return new Regressors() {
      @Override
      public List<String> names() {
        return names;
      }

      @Override
      public void fill(int unit, int row, double[] values) {
        values[0] = treated.get(unit) && panel.time(row) > year ? 1 : 0;
      }
    };
  }

  private static String name(int year) {
    return "The effect of " + year;
  }
}
