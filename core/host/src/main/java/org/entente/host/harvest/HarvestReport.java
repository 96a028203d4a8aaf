package org.entente.host.harvest;

import java.nio.file.Path;
import java.time.LocalDate;
import org.entente.host.intake.ImportReport;
import org.entente.spi.Page.Allowance;
import org.jspecify.annotations.Nullable;

/**
 * What a harvest did.
 *
 * @param started the day on which the first page was fetched
 * @param pages pages with records, count
 * @param requested pages that were asked for by this run; 0 where all were there already
 * @param announced records that the pages hold by their own word, count; the import's {@code read}
 *     is what was found in them
 * @param total records of the query, count; null where the API does not say
 * @param more whether the API has more records, which a limit kept back
 * @param allowance what the API still allows, as last said; null where it does not say
 * @param kept the folder of the pages where they stay, for some could not be read to the end; null
 *     where they were deleted
 * @param imported what the import of the pages did
 */
public record HarvestReport(
    String source,
    String query,
    LocalDate started,
    int pages,
    int requested,
    long announced,
    @Nullable Long total,
    boolean more,
    @Nullable Allowance allowance,
    @Nullable Path kept,
    ImportReport imported) {}
