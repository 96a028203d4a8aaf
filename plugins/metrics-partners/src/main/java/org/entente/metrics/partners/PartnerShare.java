package org.entente.metrics.collaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.metrics.arithmetic.Observations;
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
          "B(c,p,t) / N(c,t)",
          MetricInfo.Unit.SHARE,
          true,
          Set.of(Counting.FULL),
          List.of(),
          Set.of(),
          References.OF_A_SHARE);

  @Override
  public MetricInfo info() {
    return INFO;
  }

  @Override
  public List<Observation> measure(Scope scope) throws MetricException {
    List<Observation> observations = new ArrayList<>();
    var years = YearCounts.read(scope);
    for (var partner : PartnerCounts.read(scope).entrySet()) {
      for (var entry : years.entrySet()) {
        YearCounts year = entry.getValue();
        if (year.works() == 0) {
          continue;
        }
        YearCounts.Cell joint =
            partner.getValue().getOrDefault(entry.getKey(), new YearCounts.Cell(0, 0));
        observations.add(
            Observations.share(
                INFO.id(),
                scope.country(),
                partner.getKey(),
                entry.getKey(),
                joint.works(),
                year.works(),
                year.gaps() - joint.withGap(),
                year.unknown()));
      }
    }
    return observations;
  }
}
