package org.entente.host.finding;

import java.util.List;
import org.entente.host.measure.MeasureException;
import org.entente.statistics.BreakSelection;
import org.entente.statistics.SegmentedRegression;

/** In which years the slope of a series changes. */
final class Breaks {

  static final String NAME = "break";

  /** Fewer points carry no break. */
  private static final int FEWEST = 7;

  /** The rate is that of docs/findings.md. */
  private static final String RATE =
      "A break is what a criterion prefers and no proof: of simulated series of eleven years without any, one in six shows one, and more where neighbouring years err alike.";

  private Breaks() {}

  static void add(Draft draft, List<Series> all, FindingOptions options) throws MeasureException {
    Integer asked = options.breaks();
    int longest = all.stream().mapToInt(series -> series.values().size()).max().orElse(0);
    if (asked != null && longest > 0 && asked > SegmentedRegression.most(longest)) {
      int most = SegmentedRegression.most(longest);
      throw new MeasureException(
          longest
              + (longest == 1 ? " year carries " : " years carry ")
              + (most == 0 ? "no break" : most == 1 ? "one break" : most + " breaks")
              + " at most, and "
              + asked
              + (asked == 1 ? " was" : " were")
              + " asked for. Ask for fewer, or for more years.");
    }
    if (asked != null && asked == 0) {
      return;
    }
    for (Series series : all) {
      int most = SegmentedRegression.most(series.values().size());
      if (most == 0) {
        draft.note(NAME, series, "it has fewer than " + FEWEST + " years, which carry none");
        continue;
      }
      Course course = Course.of(draft, series);
      if (course == null) {
        draft.note(NAME, series, "a value of 0 has no logarithm");
        continue;
      }
      add(
          draft,
          series,
          course,
          BreakSelection.of(
                  course.times(), course.values(), asked == null ? most : Math.min(asked, most))
              .chosen());
    }
  }

  private static void add(Draft draft, Series series, Course course, SegmentedRegression fit) {
    List<SegmentedRegression.Slope> slopes = fit.slopes();
    int last = series.lastYear();
    double[] breaks = fit.breaks();
    if (breaks.length == 0) {
      SegmentedRegression.Slope slope = slopes.get(0);
      draft.add(
          NAME,
          series,
          null,
          last,
          null,
          course.unit(),
          null,
          null,
          draft.subject(series)
              + (draft.plural() ? " show" : " shows")
              + " no break from "
              + series.values().firstKey()
              + " to "
              + last
              + ": one line of "
              + course.words(slope.value())
              + " a year describes the course as well ("
              + course.interval(slope.limits())
              + ").");
      return;
    }
    draft.remark(RATE);
    for (int b = 0; b < breaks.length; b++) {
      int year = (int) breaks[b];
      SegmentedRegression.Slope change = fit.changes().get(b);
      SegmentedRegression.Slope before = slopes.get(b);
      SegmentedRegression.Slope after = slopes.get(b + 1);
      draft.add(
          NAME,
          series,
          year,
          last,
          course.decimal(change.value()),
          course.unit(),
          b + 1,
          course.changes(change.limits()),
          draft.subject(series)
              + (draft.plural() ? " break in " : " breaks in ")
              + year
              + ": "
              + course.words(before.value())
              + " a year before ("
              + course.interval(before.limits())
              + ") and "
              + course.words(after.value())
              + " a year after ("
              + course.interval(after.limits())
              + ").");
    }
  }
}
