package org.entente.host.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The works, or the indicator tables, of one source that a user imported together.
 *
 * @param name unique within the library, {@code [A-Za-z0-9._-]+}
 * @param source the source's id
 * @param version grows by one with every import that changed the dataset; results are cached by it
 * @param works works, count
 * @param observations observations of indicator tables, count
 * @param firstYear the first year of its works or observations, null where there is none
 * @param lastYear the last year, null where there is none
 * @param addresses addresses of its works, count
 * @param unresolved addresses without a country, count
 * @param worksWithoutAddress works without any address, count
 * @param countryTables {@link org.entente.host.country.CountryResolver#version()} at the last
 *     import
 * @param datasetDate the date of the source's data as it says it, empty where unknown
 * @param updated when it last changed
 */
public record Dataset(
    String name,
    String source,
    int version,
    Kind kind,
    long works,
    long observations,
    @Nullable Integer firstYear,
    @Nullable Integer lastYear,
    long addresses,
    long unresolved,
    long worksWithoutAddress,
    String countryTables,
    String datasetDate,
    Instant updated) {

  /** What a dataset holds. */
  public enum Kind {
    WORKS,
    INDICATORS,
    /** Both: a document list and tables of one source under one name. */
    WORKS_AND_INDICATORS
  }
}
