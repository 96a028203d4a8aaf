package org.entente.app.output;

import java.util.List;
import org.entente.statistics.EventStudyEstimate;
import org.jspecify.annotations.Nullable;

/**
 * An event study as JSON, with what it was estimated from.
 *
 * @param event the last year before the effect
 * @param placebo the placebo's year, null where there is none
 * @param treated treated authors, count
 * @param controls control authors, count
 * @param rows of the panel that were used, count
 * @param singletons authors with one year, who were left out, count
 */
public record EventStudyJson(
    String dataset,
    int event,
    @Nullable Integer placebo,
    int treated,
    int controls,
    int rows,
    int singletons,
    List<String> notes,
    List<ObservationJson> observations) {

  public static EventStudyJson of(String dataset, EventStudyEstimate estimate) {
    return new EventStudyJson(
        dataset,
        estimate.event(),
        estimate.placebo(),
        estimate.treated(),
        estimate.controls(),
        estimate.rows(),
        estimate.singletons(),
        estimate.notes(),
        EventStudyObservations.of(estimate).stream()
            .map(observation -> ObservationJson.of(dataset, observation))
            .toList());
  }
}
