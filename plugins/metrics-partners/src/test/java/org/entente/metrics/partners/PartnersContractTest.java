package org.entente.metrics.partners;

import org.entente.kit.MetricContract;
import org.entente.spi.Metric;
import org.junit.jupiter.api.Nested;

/** Every metric of this plugin keeps the contract. */
class PartnersContractTest {

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
  class OfPartnerWorks extends OfThisPlugin {
    OfPartnerWorks() {
      super(new PartnerWorks());
    }
  }

  @Nested
  class OfPartnerShare extends OfThisPlugin {
    OfPartnerShare() {
      super(new PartnerShare());
    }
  }

  @Nested
  class OfPartnerShareOfInternational extends OfThisPlugin {
    OfPartnerShareOfInternational() {
      super(new PartnerShareOfInternational());
    }
  }

  @Nested
  class OfPartnerContribution extends OfThisPlugin {
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
  class OfAffinity extends OfThisPlugin {
    OfAffinity() {
      super(new Affinity());
    }
  }
}
