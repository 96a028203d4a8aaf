package org.entente.metrics.impact;

import java.util.Map;
import java.util.Optional;
import org.entente.kit.MetricContract;
import org.entente.kit.World;
import org.entente.metrics.world.Paper;
import org.entente.metrics.world.PapersScope;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.Scope;
import org.junit.jupiter.api.Nested;

/** Every metric of this plugin keeps the contract. */
class ImpactContractTest {

  abstract static class OnDuckDb extends MetricContract {

    private final Metric metric;

    OnDuckDb(Metric metric) {
      this.metric = metric;
    }

    @Override
    protected Metric metric() {
      return metric;
    }

    @Override
    protected Scope scope(
        World world, Optional<String> partner, Counting counting, Map<String, String> parameters)
        throws Exception {
      return new PapersScope(Paper.of(world), partner, counting, parameters);
    }
  }

  @Nested
  class OfCitationImpact extends OnDuckDb {
    OfCitationImpact() {
      super(new CitationImpact());
    }
  }

  @Nested
  class OfHighlyCitedShare extends OnDuckDb {
    OfHighlyCitedShare() {
      super(new HighlyCitedShare());
    }

    /** Works at the threshold count in part. */
    @Override
    protected boolean hasInterval() {
      return false;
    }
  }
}
