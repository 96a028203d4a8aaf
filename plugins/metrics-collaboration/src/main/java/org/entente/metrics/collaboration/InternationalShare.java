package org.entente.metrics.collaboration;

import java.util.List;
import java.util.Set;
import org.entente.metrics.arithmetic.References;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.entente.spi.MetricInfo;
import org.entente.spi.Scope;
import org.pf4j.Extension;

/** The share of a country's works that have another country too. */
@Extension
public final class InternationalShare implements Metric {

  private static final MetricInfo INFO =
      new MetricInfo(
          "international-share",
          "International share",
          "The share of the country's works that have at least one address in another country.",
          "I(c,t) / N(c,t), both counted in the same way",
          MetricInfo.Unit.SHARE,
          false,
          Set.of(Counting.FULL, Counting.FRACTIONAL, Counting.AUTHOR_FRACTIONAL),
          List.of(),
          Set.of(),
          References.OF_A_SHARE);

  @Override
  public MetricInfo info() {
    return INFO;
  }

  @Override
  public List<Observation> measure(Scope scope) throws MetricException {
    return CountedWorks.sharesWithAtLeast(2, INFO.id(), scope);
  }
}
