package org.entente.app.output;

import java.io.IOException;
import java.io.Writer;
import org.entente.model.Observation;
import org.entente.statistics.EventStudyEstimate;

/** An event study as CSV: the columns of observations. */
public final class EventStudyCsv {

  private EventStudyCsv() {}

  /**
   * Writes the figures and closes {@code out}.
   *
   * @param dataset what the panel is called
   */
  public static void write(String dataset, EventStudyEstimate estimate, Writer out)
      throws IOException {
    try (CsvTableWriter csv =
        new CsvTableWriter(out, ObservationCsv.COLUMNS.toArray(String[]::new))) {
      for (Observation observation : EventStudyObservations.of(estimate)) {
        ObservationCsv.cells(dataset, observation, csv);
        csv.endRow();
      }
    }
  }
}
