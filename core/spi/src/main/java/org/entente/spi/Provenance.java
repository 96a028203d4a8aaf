package org.entente.spi;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an indicator table says of itself: its filters, its period, the date of its data.
 *
 * @param title what kind of table it is, such as {@code InCites locations}
 * @param filters the filter lines as written, key to value, in the file's order
 * @param datasetDate the date of the database's data as written, empty where it is not given
 * @param exportDate the date of the export as written, empty where it is not given
 */
public record Provenance(
    String title, Map<String, String> filters, String datasetDate, String exportDate) {

  public Provenance {
    requireNonNull(title, "title");
    requireNonNull(datasetDate, "datasetDate");
    requireNonNull(exportDate, "exportDate");
    filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
  }
}
