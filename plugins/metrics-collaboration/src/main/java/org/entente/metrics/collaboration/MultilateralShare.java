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

/** The share of a country's works that have three or more countries. */
@Extension
public final class MultilateralShare implements Metric {

  private static final MetricInfo INFO =
      new MetricInfo(
          "multilateral-share",
          "Multilateral share",
          "The share of the country's works that have addresses in three or more countries.",
          "|{w in W(c,t): |C(w)| ≥ 3}| / N(c,t), both counted in the same way",
          MetricInfo.Unit.SHARE,
          false,
          Set.of(Counting.FULL, Counting.FRACTIONAL),
          List.of(),
          Set.of(),
          References.OF_A_SHARE);

  @Override
  public MetricInfo info() {
    return INFO;
  }

  @Override
  public List<Observation> measure(Scope scope) throws MetricException {
    return CountedWorks.sharesWithAtLeast(3, INFO.id(), scope);
  }
}
