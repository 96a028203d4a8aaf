package org.entente.host.finding;

import java.util.List;
import org.entente.host.measure.MeasureException;
import org.entente.statistics.InterruptedTimeSeries;
import org.entente.statistics.InterruptedTimeSeries.Effect;

/** Whether the level and the slope of a series are others after an event. */
final class Interruption {

  static final String NAME = "interrupted-time-series";

  private static final int FEWEST_BEFORE = 4;
  private static final int FEWEST_AFTER = 3;

  /** The rate is that of docs/findings.md. */
  private static final String RATE =
      "So few years make the intervals of an interrupted time series too narrow: of simulated series without any change, one in five to one in three has a p below 0.05.";

  private Interruption() {}

  static void add(Draft draft, List<Series> all, Event event) throws MeasureException {
    int first = event.firstYearAfter();
    String tooFew =
        "an interrupted time series from "
            + first
            + " on needs "
            + FEWEST_BEFORE
            + " years before and "
            + FEWEST_AFTER
            + " from then on at least";
    if (!all.isEmpty() && all.stream().noneMatch(series -> isEnough(series, first))) {
      Series one = all.get(0);
      int before = one.values().headMap(first, false).size();
      throw new MeasureException(
          "A"
              + tooFew.substring(1)
              + ", and "
              + draft.what(one)
              + (draft.plural() ? " have " : " has ")
              + before
              + " and "
              + (one.values().size() - before)
              + ". Ask for more years, or for another event.");
    }
    for (Series series : all) {
      Course course = Course.of(draft, series);
      if (!isEnough(series, first)) {
        draft.note(NAME, series, tooFew);
      } else if (course == null) {
        draft.note(NAME, series, "a value of 0 has no logarithm");
      } else {
        add(draft, series, course, event);
      }
    }
  }

  private static boolean isEnough(Series series, int first) {
    return series.values().headMap(first, false).size() >= FEWEST_BEFORE
        && series.values().tailMap(first, true).size() >= FEWEST_AFTER;
  }

  private static void add(Draft draft, Series series, Course course, Event event) {
    int first = event.firstYearAfter();
    InterruptedTimeSeries fit = InterruptedTimeSeries.fit(course.times(), course.values(), first);
    Effect level = fit.level();
    Effect slope = fit.slope();
    draft.remark(RATE);
    draft.add(
        NAME,
        series,
        first,
        series.lastYear(),
        course.decimal(level.value()),
        course.unit(),
        1,
        course.changes(level.limits()),
        draft.subject(series)
            + " stood "
            + course.words(level.value())
            + " from where the course before would have put it in "
            + first
            + ", "
            + event.firstYearInWords()
            + " ("
            + sure(course, level)
            + ").");
    draft.add(
        NAME,
        series,
        first,
        series.lastYear(),
        course.decimal(slope.value()),
        course.unit(),
        2,
        course.changes(slope.limits()),
        draft.subject(series)
            + " changed by "
            + course.words(fit.slopeBefore())
            + " a year before "
            + first
            + " and by "
            + course.words(fit.slopeBefore() + slope.value())
            + " a year from then on: a change of slope by "
            + course.words(slope.value())
            + " a year ("
            + sure(course, slope)
            + ").");
  }

  private static String sure(Course course, Effect effect) {
    return Double.isNaN(effect.p())
        ? "the years lie on the two lines without an error"
        : course.interval(effect.limits()) + ", " + Prose.probability(effect.p());
  }
}
