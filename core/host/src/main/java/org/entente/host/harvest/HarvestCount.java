package org.entente.host.harvest;

import org.entente.spi.Page.Allowance;
import org.jspecify.annotations.Nullable;

/**
 * What a harvest would be, from its first page alone; nothing was stored.
 *
 * @param firstPage records of the first page, count
 * @param total records of the query, count; null where the API does not say
 * @param pages pages that a harvest would have, count; null where that cannot be said
 * @param allowance what the API still allows; null where it does not say
 * @param sentence what the harvest would cost
 */
public record HarvestCount(
    String source,
    String query,
    int firstPage,
    @Nullable Long total,
    @Nullable Long pages,
    @Nullable Allowance allowance,
    String sentence) {}
