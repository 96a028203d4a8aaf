package org.entente.metrics.partners;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.metrics.arithmetic.Observations;
import org.entente.metrics.arithmetic.References;
import org.entente.metrics.arithmetic.YearCounts;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.entente.spi.MetricInfo;
import org.entente.spi.Scope;
import org.pf4j.Extension;

/** The share of a country's works that it has with a partner. */
@Extension
public final class PartnerShare implements Metric {

  private static final MetricInfo INFO =
      new MetricInfo(
          "partner-share",
          "Share with a partner",
          "The share of all the country's works that have at least one address in the partner country. The shares of several partners overlap and do not add up.",
          "B(c,p,t) / N(c,t), both counted in the same way",
          MetricInfo.Unit.SHARE,
          true,
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
    return Partners.measure(
        scope,
        (partner, year, joint, country) ->
            country.works() == 0
                ? Optional.empty()
                : Optional.of(share(scope, partner, year, joint, country)));
  }

  private static Observation share(
      Scope scope, String partner, int year, JointWorks joint, YearCounts country) {
    if (scope.counting() == Counting.FRACTIONAL) {
      return Observations.fractionalShare(
          INFO.id(),
          scope.country(),
          partner,
          year,
          joint.fractional(),
          country.fractionalWithAtLeast(1));
    }
    YearCounts.Cell works = joint.works();
    return Observations.share(
        INFO.id(),
        scope.country(),
        partner,
        year,
        works.works(),
        country.works(),
        country.gaps() - works.withGap(),
        country.unknown());
  }
}
