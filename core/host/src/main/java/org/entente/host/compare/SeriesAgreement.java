package org.entente.host.compare;

import org.entente.statistics.Concordance;
import org.entente.statistics.LimitsOfAgreement;
import org.jspecify.annotations.Nullable;

/**
 * Two series of a metric side by side, over the years that both have.
 *
 * @param partner the partner; empty for the country as a whole
 * @param pooled whether the years of all partners are taken together
 * @param points years, or in a pooled row partners times years, count
 * @param firstYear the first year that both have
 * @param lastYear the last year that both have
 * @param concordance Lin's; null for fewer than two points, or where nothing varies. Its interval
 *     takes the points as independent, which the years of a series are not
 * @param difference A − B, its mean and the limits of agreement, in the metric's unit (shares as
 *     fractions); null for fewer than two points
 */
public record SeriesAgreement(
    String partner,
    boolean pooled,
    int points,
    int firstYear,
    int lastYear,
    @Nullable Concordance concordance,
    @Nullable LimitsOfAgreement difference) {}
