package org.entente.host.compare;

import java.time.ZoneOffset;
import org.entente.host.library.Dataset;

/**
 * The day that a dataset's facts hold of, as well as it is known.
 *
 * @param day as the source writes it, or the day of the last change of the dataset (ISO 8601, UTC)
 * @param stated whether the source says it itself
 */
public record DataDay(String day, boolean stated) {

  static DataDay of(Dataset dataset) {
    return dataset.datasetDate().isBlank()
        ? new DataDay(dataset.updated().atZone(ZoneOffset.UTC).toLocalDate().toString(), false)
        : new DataDay(dataset.datasetDate().strip(), true);
  }

  /** "of 2024-01-25" or "of a day that the files do not say (imported on 2026-11-24)". */
  String words() {
    return "of " + (stated ? day : "a day that the files do not say (imported on " + day + ")");
  }
}
