package org.entente.metrics.partners;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.metrics.arithmetic.Fraction;
import org.entente.metrics.arithmetic.Observations;
import org.entente.metrics.arithmetic.References;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.entente.spi.MetricInfo;
import org.entente.spi.Scope;
import org.pf4j.Extension;

/** The works of a country with a partner. */
@Extension
public final class PartnerWorks implements Metric {

  private static final MetricInfo INFO =
      new MetricInfo(
          "partner-works",
          "Works with a partner",
          "The number of works with at least one address in the country and at least one in the partner country. A work with several partners counts for each. Counted"
              + " fractionally, a work counts the country's own 1/n of it, n its number of countries.",
          "B(c,p,t) = |W(c,t) ∩ W(p,t)|; fractional: Σ 1/|C(w)| over them",
          MetricInfo.Unit.COUNT,
          true,
          Set.of(Counting.FULL, Counting.FRACTIONAL),
          List.of(),
          Set.of(),
          References.OF_A_COUNT);

  @Override
  public MetricInfo info() {
    return INFO;
  }

  @Override
  public List<Observation> measure(Scope scope) throws MetricException {
    boolean whole = scope.counting() == Counting.FULL;
    return Partners.measure(
        scope,
        (partner, year, joint, country) ->
            Optional.of(
                Observations.count(
                    INFO.id(),
                    scope.country(),
                    partner,
                    year,
                    whole ? Fraction.of(joint.works().works(), 1) : joint.fractional())));
  }
}
