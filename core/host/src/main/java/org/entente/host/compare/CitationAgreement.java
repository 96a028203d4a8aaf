package org.entente.host.compare;

import java.math.BigDecimal;
import org.entente.statistics.Concordance;
import org.jspecify.annotations.Nullable;

/**
 * Citations of the same publications in two databases. A count of citations holds of one database
 * on one day, so a difference may be one of days.
 *
 * @param pairs linked works with both counts
 * @param meanA citations a work, in A
 * @param meanB citations a work, in B
 * @param medianDifference the median of A − B
 * @param spearman Spearman's ρ; null where one side is constant
 * @param concordance Lin's; null where all counts are the same
 * @param ofA the day that A's counts are of
 * @param ofB the day that B's counts are of
 */
public record CitationAgreement(
    long pairs,
    BigDecimal meanA,
    BigDecimal meanB,
    BigDecimal medianDifference,
    @Nullable Double spearman,
    @Nullable Concordance concordance,
    DataDay ofA,
    DataDay ofB) {}
