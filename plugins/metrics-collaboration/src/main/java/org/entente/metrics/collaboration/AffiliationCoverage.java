package org.entente.metrics.collaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.metrics.arithmetic.Observations;
import org.entente.metrics.arithmetic.References;
import org.entente.metrics.arithmetic.YearTotals;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.entente.spi.MetricInfo;
import org.entente.spi.Scope;
import org.pf4j.Extension;

/** The share of works whose country is known at all. */
@Extension
public final class AffiliationCoverage implements Metric {

  private static final MetricInfo INFO =
      new MetricInfo(
          "affiliation-coverage",
          "Coverage of affiliations",
          "The share of all works of the dataset, of whatever country, that have at least one address whose country is known. It belongs to no country, so its observations"
              + " name none.",
          "|{w: |C(w)| ≥ 1}| / |all works of t|",
          MetricInfo.Unit.SHARE,
          false,
          Set.of(Counting.FULL),
          List.of(),
          Set.of(),
          List.of(References.UNKNOWN, References.WILSON));

  @Override
  public MetricInfo info() {
    return INFO;
  }

  @Override
  public List<Observation> measure(Scope scope) throws MetricException {
    List<Observation> observations = new ArrayList<>();
    YearTotals.read(scope)
        .forEach(
            (year, totals) ->
                observations.add(
                    Observations.share(
                        INFO.id(), "", "", year, totals.known(), totals.works(), null)));
    return observations;
  }
}
