package org.entente.metrics.affiliations;

import org.entente.kit.MetricContract;
import org.entente.spi.Metric;
import org.junit.jupiter.api.Nested;

/** Every metric of this plugin keeps the contract. */
class AffiliationsContractTest {

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
  class OfDualAffiliatedAuthors extends OfThisPlugin {
    OfDualAffiliatedAuthors() {
      super(new DualAffiliatedAuthors());
    }

    /** An author of works of both halves is one author of the whole. */
    @Override
    protected boolean addsUp() {
      return false;
    }
  }

  @Nested
  class OfCoAffiliationOnlyShare extends OfThisPlugin {
    OfCoAffiliationOnlyShare() {
      super(new CoAffiliationOnlyShare());
    }
  }

  @Nested
  class OfLeadingShare extends OfThisPlugin {
    OfLeadingShare() {
      super(new LeadingShare());
    }
  }
}
