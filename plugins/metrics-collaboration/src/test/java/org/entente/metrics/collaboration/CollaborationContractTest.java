package org.entente.metrics.collaboration;

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
class CollaborationContractTest {

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
  class OfWorks extends OnDuckDb {
    OfWorks() {
      super(new Works());
    }
  }

  @Nested
  class OfInternationalWorks extends OnDuckDb {
    OfInternationalWorks() {
      super(new InternationalWorks());
    }
  }

  @Nested
  class OfInternationalShare extends OnDuckDb {
    OfInternationalShare() {
      super(new InternationalShare());
    }
  }

  @Nested
  class OfMultilateralShare extends OnDuckDb {
    OfMultilateralShare() {
      super(new MultilateralShare());
    }
  }

  @Nested
  class OfPartnerWorks extends OnDuckDb {
    OfPartnerWorks() {
      super(new PartnerWorks());
    }
  }

  @Nested
  class OfPartnerShare extends OnDuckDb {
    OfPartnerShare() {
      super(new PartnerShare());
    }
  }

  @Nested
  class OfAffiliationCoverage extends OnDuckDb {
    OfAffiliationCoverage() {
      super(new AffiliationCoverage());
    }

    /** Unknown countries are what it measures. */
    @Override
    protected boolean hasBounds() {
      return false;
    }
  }
}
