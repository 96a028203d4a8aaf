package org.entente.host.library;

import org.jspecify.annotations.Nullable;

/**
 * What an import adds to a dataset, counted on what it wrote.
 *
 * @param works works, count
 * @param firstYear the first year, null where none is known
 * @param lastYear the last year, null where none is known
 * @param addresses addresses of the works, count
 * @param unresolved addresses of the works without a country, count
 * @param worksWithoutAddress works without any address, count
 * @param lastWorkId the highest work id that was given, 0 where none
 */
public record WorksStatistics(
    long works,
    @Nullable Integer firstYear,
    @Nullable Integer lastYear,
    long addresses,
    long unresolved,
    long worksWithoutAddress,
    long lastWorkId) {

  /** Of an import without works. */
  public static final WorksStatistics NONE = new WorksStatistics(0, null, null, 0, 0, 0, 0);
}
