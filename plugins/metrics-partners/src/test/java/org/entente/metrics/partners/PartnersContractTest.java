package org.entente.metrics.partners;

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
class PartnersContractTest {

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
  class OfPartnerShareOfInternational extends OnDuckDb {
    OfPartnerShareOfInternational() {
      super(new PartnerShareOfInternational());
    }
  }

  @Nested
  class OfPartnerContribution extends OnDuckDb {
    OfPartnerContribution() {
      super(new PartnerContribution());
    }

    /** A sum of unit fractions is no number of trials. */
    @Override
    protected boolean hasInterval() {
      return false;
    }
  }

  @Nested
  class OfAffinity extends OnDuckDb {
    OfAffinity() {
      super(new Affinity());
    }
  }
}
