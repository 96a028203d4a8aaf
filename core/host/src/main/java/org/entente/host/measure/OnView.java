package org.entente.host.measure;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.model.Observation;

/**
 * What a metric gives on the works that a view shows.
 *
 * @param notes what the metric says beside its figures
 * @param queries the SQL that the metric ran, each text once
 */
public record OnView(List<Observation> observations, List<String> notes, Set<String> queries) {

  public OnView {
    observations = List.copyOf(observations);
    notes = List.copyOf(notes);
    queries = Collections.unmodifiableSet(new LinkedHashSet<>(queries));
  }
}
