package org.entente.host.measure;

import java.util.List;
import org.entente.host.library.Dataset;
import org.entente.model.Observation;
import org.entente.spi.MetricInfo;

/**
 * The answer to a question on one dataset, with what it was measured on.
 *
 * @param metric what was measured
 * @param origin {@code measured} from works, or {@code reported} by the source's own tables
 * @param definition in one line: counting, document types, country definition
 * @param coverage works of the scope with at least one resolved country, and works of the scope;
 *     zero and zero where it cannot be known
 * @param notes what the reader should know: what the figures cannot say
 */
public record Measurement(
    Dataset dataset,
    Question question,
    MetricInfo metric,
    Origin origin,
    String definition,
    Coverage coverage,
    List<Observation> observations,
    List<String> notes) {

  public Measurement {
    observations = List.copyOf(observations);
    notes = List.copyOf(notes);
  }

  /** Where figures come from. */
  public enum Origin {
    MEASURED,
    REPORTED
  }

  /** Works with a resolved country, and works. */
  public record Coverage(long resolved, long works) {}
}
