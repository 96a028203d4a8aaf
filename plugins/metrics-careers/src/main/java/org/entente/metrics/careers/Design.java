package org.entente.metrics.careers;

import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.entente.spi.MetricException;
import org.entente.spi.Years;

/**
 * Which years serve for what. Authors are told apart in a window that ends before the panel begins:
 * were the two the same years, those with a work with the partner would be those who wrote much in
 * them, and what follows would look like a fall.
 *
 * @param window the years in which collaborators are looked for
 * @param panel the years whose works are counted: those before the event, the event's, those after
 * @param event the last year before the effect
 * @param placebo a year of the panel before the event, as if the effect had begun after it
 * @param wanted the window's length as asked for; the window may be shorter where the years begin
 *     later
 */
record Design(Years window, NavigableSet<Integer> panel, int event, int placebo, int wanted) {

  private static final int SIDE = 2;

  Design {
    panel = new TreeSet<>(panel);
  }

  /**
   * @param parameters of the metric
   * @param years that have works
   * @throws MetricException if the parameters are none, or the years do not suffice
   */
  static Design of(Map<String, String> parameters, NavigableSet<Integer> years)
      throws MetricException {
    int event = whole(parameters, "event", 1000, 9999);
    int before = whole(parameters, "before", 1, 100);
    int leads = whole(parameters, "leads", SIDE, 100);
    int placebo = whole(parameters, "placebo", -100, 9999);
    if (placebo < 0) {
      placebo += event;
    }
    if (years.isEmpty()) {
      throw new MetricException("There are no works with a year to count.");
    }
    String span = years.first() + " to " + years.last();
    if (!years.contains(event)) {
      throw new MetricException(
          "The event year "
              + event
              + " has no works: the years with works run from "
              + span
              + ". Name one of them as the parameter event.");
    }
    int start = event - leads;
    NavigableSet<Integer> panel = years.subSet(start, true, years.last(), true);
    int earlier = panel.headSet(event, false).size();
    int later = panel.tailSet(event, false).size();
    if (earlier < SIDE || later < SIDE) {
      throw new MetricException(
          "An event study of "
              + event
              + " needs two years with works before it and two after it, but there are "
              + earlier
              + " before (of "
              + leads
              + " asked for by the parameter leads) and "
              + later
              + " after: the years with works run from "
              + span
              + ".");
    }
    NavigableSet<Integer> window = years.subSet(start - before, true, start, false);
    if (window.isEmpty()) {
      throw new MetricException(
          "No year is left to tell authors with and without the partner apart: that is done in the years before "
              + start
              + ", where the panel begins, and the years with works run from "
              + span
              + ". Import earlier years, or ask for fewer years before the event (parameter leads, at least "
              + SIDE
              + ").");
    }
    if (placebo >= event || placebo < panel.first()) {
      throw new MetricException(
          "The placebo year "
              + placebo
              + " must lie in the panel before the event: from "
              + panel.first()
              + " to "
              + panel.headSet(event, false).last()
              + ".");
    }
    return new Design(new Years(window.first(), start - 1), panel, event, placebo, before);
  }

  private static int whole(Map<String, String> parameters, String name, int least, int most)
      throws MetricException {
    String text = String.valueOf(parameters.get(name)).strip();
    try {
      int value = Integer.parseInt(text);
      if (least <= value && value <= most) {
        return value;
      }
    } catch (NumberFormatException notWhole) {
      // Said below, as for a number out of range.
    }
    throw new MetricException(
        "The parameter "
            + name
            + " must be a whole number from "
            + least
            + " to "
            + most
            + ", but was '"
            + text
            + "'.");
  }
}
