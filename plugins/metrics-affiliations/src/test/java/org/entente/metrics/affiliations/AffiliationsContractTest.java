package org.entente.metrics.affiliations;

import java.util.Map;
import java.util.Optional;
import org.entente.kit.MetricContract;
import org.entente.kit.World;
import org.entente.metrics.world.PapersScope;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.Scope;
import org.junit.jupiter.api.Nested;

/** Every metric of this plugin keeps the contract. */
class AffiliationsContractTest {

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
      return new PapersScope(TiedPapers.of(world), partner, counting, parameters);
    }
  }

  @Nested
  class OfDualAffiliatedAuthors extends OnDuckDb {
    OfDualAffiliatedAuthors() {
      super(new DualAffiliatedAuthors());
    }
  }

  @Nested
  class OfCoAffiliationOnlyShare extends OnDuckDb {
    OfCoAffiliationOnlyShare() {
      super(new CoAffiliationOnlyShare());
    }
  }

  @Nested
  class OfLeadingShare extends OnDuckDb {
    OfLeadingShare() {
      super(new LeadingShare());
    }
  }
}
