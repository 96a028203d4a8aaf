package org.entente.metrics.collaboration;

import org.entente.kit.MetricContract;
import org.entente.spi.Metric;
import org.junit.jupiter.api.Nested;

/** Every metric of this plugin keeps the contract. */
class CollaborationContractTest {

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
  class OfWorks extends OfThisPlugin {
    OfWorks() {
      super(new Works());
    }
  }

  @Nested
  class OfInternationalWorks extends OfThisPlugin {
    OfInternationalWorks() {
      super(new InternationalWorks());
    }
  }

  @Nested
  class OfInternationalShare extends OfThisPlugin {
    OfInternationalShare() {
      super(new InternationalShare());
    }
  }

  @Nested
  class OfMultilateralShare extends OfThisPlugin {
    OfMultilateralShare() {
      super(new MultilateralShare());
    }
  }

  @Nested
  class OfDomesticShare extends OfThisPlugin {
    OfDomesticShare() {
      super(new DomesticShare());
    }
  }

  @Nested
  class OfAffiliationCoverage extends OfThisPlugin {
    OfAffiliationCoverage() {
      super(new AffiliationCoverage());
    }

    /** Unknown countries are what it measures. */
    @Override
    protected boolean hasBounds() {
      return false;
    }

    /** And of all works, of whatever country. */
    @Override
    protected boolean comparesWithTheWorld() {
      return true;
    }
  }
}
