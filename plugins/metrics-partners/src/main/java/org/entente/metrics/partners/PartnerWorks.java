package org.entente.metrics.collaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.metrics.arithmetic.Fraction;
import org.entente.metrics.arithmetic.Observations;
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
          "The number of works with at least one address in the country and at least one in the partner country. A work with several partners counts for each.",
          "B(c,p,t) = |W(c,t) ∩ W(p,t)|",
          MetricInfo.Unit.COUNT,
          true,
          Set.of(Counting.FULL),
          List.of(),
          Set.of(),
          References.OF_A_COUNT);

  @Override
  public MetricInfo info() {
    return INFO;
  }

  @Override
  public List<Observation> measure(Scope scope) throws MetricException {
    List<Observation> observations = new ArrayList<>();
    var years = YearCounts.read(scope);
    for (var partner : PartnerCounts.read(scope).entrySet()) {
      for (int year : years.keySet()) {
        YearCounts.Cell joint = partner.getValue().getOrDefault(year, new YearCounts.Cell(0, 0));
        observations.add(
            Observations.count(
                INFO.id(), scope.country(), partner.getKey(), year, Fraction.of(joint.works(), 1)));
      }
    }
    return observations;
  }
}
