package org.entente.metrics.impact;

import org.entente.kit.MetricContract;
import org.entente.spi.Metric;
import org.junit.jupiter.api.Nested;

/** Every metric of this plugin keeps the contract. */
class ImpactContractTest {

  abstract static class OfThisPlugin extends MetricContract {

    private final Metric metric;

    OfThisPlugin(Metric metric) {
      this.metric = metric;
    }

    @Override
    protected Metric metric() {
      return metric;
    }
  }

  @Nested
  class OfCitationImpact extends OfThisPlugin {
    OfCitationImpact() {
      super(new CitationImpact());
    }
  }

  @Nested
  class OfHighlyCitedShare extends OfThisPlugin {
    OfHighlyCitedShare() {
      super(new HighlyCitedShare());
    }

    /** Works at the threshold count in part. */
    @Override
    protected boolean hasInterval() {
      return false;
    }

    /** The most cited are so among all works. */
    @Override
    protected boolean addsUp() {
      return false;
    }

    @Override
    protected boolean comparesWithTheWorld() {
      return true;
    }
  }
}
