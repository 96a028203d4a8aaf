package org.entente.metrics.partnerdiversity;

import java.util.List;
import java.util.Set;
import org.entente.spi.Counting;
import org.entente.spi.MetricInfo;
import org.entente.spi.SqlMetric;
import org.pf4j.Extension;

/**
 * The effective number of partner countries: Hill's number of order 2, the reciprocal of Simpson's
 * index. What is computed stands in {@code partner-diversity.sql}.
 */
@Extension
public class PartnerDiversity extends SqlMetric {

  @Override
  public MetricInfo info() {
    return new MetricInfo(
        "partner-diversity",
        "Effective number of partners",
        "How many partner countries the country's international works of a year would have, were all"
            + " partners equal: 1 where there is one partner, the number of partners where each has"
            + " as many works. A partner with few works adds little to it. Of few works it comes out"
            + " too low, so compare years and databases that have many.",
        "1 / Σ_p q(p)², q(p) = B(c,p,t) / Σ_p B(c,p,t), B(c,p,t) = works with both c and p",
        MetricInfo.Unit.INDEX,
        false,
        Set.of(Counting.FULL),
        List.of(),
        Set.of(),
        List.of(
            "Simpson, E. H. (1949). Measurement of diversity. Nature, 163, 688."
                + " https://doi.org/10.1038/163688a0",
            "Hill, M. O. (1973). Diversity and evenness: a unifying notation and its consequences."
                + " Ecology, 54(2), 427–432. https://doi.org/10.2307/1934352"));
  }
}
