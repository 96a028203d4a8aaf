package org.entente.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@link PanelEventStudy} found.
 *
 * @param event the base year: the last one before the effect
 * @param years by year, the difference between treated and control units less that of the base
 *     year, which is absent
 * @param averageEffect the same of all years after the event together against all years up to it
 * @param preTrend the test that all coefficients of years before the base year are 0; null where it
 *     cannot be made
 * @param placebo the last year before an effect that nobody expects; null where there is none
 * @param placeboEffect the average effect if the event had been in that year, of the rows up to the
 *     real event; null where it cannot be estimated
 * @param treated treated units with two rows or more, count
 * @param controls control units with two rows or more, count
 * @param rows used, count
 * @param singletons units with one row, count; left out
 * @param notes what could not be estimated, and what the figures rest on too little: sentences
 */
public record EventStudyEstimate(
    int event,
    SortedMap<Integer, Coefficient> years,
    Coefficient averageEffect,
    @Nullable WaldTest preTrend,
    @Nullable Integer placebo,
    @Nullable Coefficient placeboEffect,
    int treated,
    int controls,
    int rows,
    int singletons,
    List<String> notes) {

  public EventStudyEstimate {
    years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    notes = List.copyOf(notes);
  }

  /**
   * A figure of the event study.
   *
   * @param name what it is of: {@code event-study}, {@code average-effect}, {@code
   *     pre-trend-p-value} or {@code placebo-effect}
   * @param year of an {@code event-study} coefficient, else null
   * @param uncertainty null for the base year, which is 0 by definition, for the p value, and where
   *     the panel says nothing of chance
   */
  public record Figure(
      String name,
      @Nullable Integer year,
      double value,
      Coefficient.@Nullable Uncertainty uncertainty) {}

  /** All figures: the coefficients by year with the base year's 0 among them, then the others. */
  public List<Figure> figures() {
    SortedMap<Integer, Figure> byYear = new TreeMap<>();
    years.forEach(
        (year, coefficient) -> byYear.put(year, figure("event-study", year, coefficient)));
    byYear.put(event, new Figure("event-study", event, 0, null));
    List<Figure> figures = new ArrayList<>(byYear.values());
    figures.add(figure("average-effect", null, averageEffect));
    if (preTrend != null) {
      figures.add(new Figure("pre-trend-p-value", null, preTrend.pValue(), null));
    }
    if (placeboEffect != null) {
      figures.add(figure("placebo-effect", null, placeboEffect));
    }
    return figures;
  }

  private static Figure figure(String name, @Nullable Integer year, Coefficient coefficient) {
    return new Figure(name, year, coefficient.estimate(), coefficient.uncertainty());
  }
}
