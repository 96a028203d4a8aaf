package org.entente.metrics.collaboration;

import java.util.ArrayList;
import java.util.List;
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
      return new PapersScope(papers(world), partner, counting, parameters);
    }

    List<Paper> papers(World world) {
      return Paper.tied(world);
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

  /** Two addresses of a country are two organisations here. */
  @Nested
  class OfDomesticShare extends OnDuckDb {
    OfDomesticShare() {
      super(new DomesticShare());
    }

    @Override
    List<Paper> papers(World world) {
      List<Paper> papers = new ArrayList<>();
      for (Paper paper : super.papers(world)) {
        List<Paper.Address> addresses = new ArrayList<>();
        for (int i = 0; i < paper.addresses().size(); i++) {
          addresses.add(new Paper.Address(paper.addresses().get(i).country(), "o" + i % 2));
        }
        papers.add(paper.at(addresses));
      }
      return papers;
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
