package org.entente.app.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.entente.host.measure.Measurement;
import org.entente.host.measure.Sensitivity;
import org.entente.model.Observation;

/**
 * The same question under every definition profile as CSV: the profile, the columns of an
 * observation, and the difference to the value without a profile.
 */
public final class SensitivityCsv {

  private SensitivityCsv() {}

  /** Writes the rows of each dataset and closes {@code out}. */
  public static void write(Map<String, List<Sensitivity.Row>> datasets, Writer out)
      throws IOException {
    try (CsvTableWriter csv =
        new CsvTableWriter(
            out, ObservationCsv.columns("profile", ObservationCsv.COLUMNS, "difference"))) {
      datasets.forEach(
          (dataset, rows) -> {
            for (Sensitivity.Row row : rows) {
              Measurement measurement = row.measurement();
              List<Observation> observations =
                  measurement == null ? List.of() : measurement.observations();
              for (Observation o : observations) {
                csv.text(row.profile());
                ObservationCsv.cells(dataset, o, csv);
                csv.number(row.differences().get(o)).endRow();
              }
            }
          });
    }
  }
}
