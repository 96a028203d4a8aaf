package org.entente.host.library;

import java.util.Map;
import org.entente.model.Observation;

/**
 * One observation of an indicator table.
 *
 * @param observation with its country and partner resolved to ISO 3166-1 alpha-2; where a name is
 *     no country's, the country is empty
 * @param countryAsWritten the source's own name of the country, or empty
 * @param title the table's title
 * @param filters the table's filters, key to value
 * @param datasetDate as the table says it, or empty
 * @param file the file it came from
 * @param line 1-based line or row
 */
public record StoredObservation(
    Observation observation,
    String countryAsWritten,
    String title,
    Map<String, String> filters,
    String datasetDate,
    String file,
    long line) {}
