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

/** The works of a country that have another country too. */
@Extension
public final class InternationalWorks implements Metric {

  private static final MetricInfo INFO =
      new MetricInfo(
          "international-works",
          "International works",
          "The number of works with at least one address in the country and at least one in another. Counted fractionally, a work counts 1/n for each of its n"
              + " countries; by authors, each author with a known country has an equal part of the work, in equal parts for each of the author's countries.",
          "I(c,t) = |{w in W(c,t): |C(w)| ≥ 2}|; fractional: Σ 1/|C(w)| over them; author-fractional: Σ over them of (1/|A(w)|) Σ over their authors in c of 1/|C(a)|",
          MetricInfo.Unit.COUNT,
          false,
          Set.of(Counting.FULL, Counting.FRACTIONAL, Counting.AUTHOR_FRACTIONAL),
          List.of(),
          Set.of(),
          References.OF_A_COUNT);

  @Override
  public MetricInfo info() {
    return INFO;
  }

  @Override
  public List<Observation> measure(Scope scope) throws MetricException {
    return CountedWorks.countsWithAtLeast(2, INFO.id(), scope);
  }
}
