package org.entente.host.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.entente.spi.Page.Allowance;
import org.junit.jupiter.api.Test;

/** What is to come is said in what the API counts. */
class EstimateTest {

  @Test
  void anApiThatSaysWhatAPageCostsIsBelievedAtTheFirstOne() {
    assertEquals(
        "About 40 requests to come for 4,000 records, about 40 s. A page costs about 0.0001 US dollars, the 40 to come about 0.004. The allowance covers that: 0.5 of 1 US dollars left, renewed in 3 h.",
        Estimate.sentence(
            4_000L,
            40L,
            Duration.ofSeconds(1),
            new Allowance("US dollars", 1, 0.5, Duration.ofHours(3), 0.0001)));
  }

  @Test
  void oneThatDoesNotIsLookedAtLater() {
    assertEquals(
        "About 40 requests to come for 4,000 records, about 40 s. The allowance is counted in US dollars: 0.5 of 1 US dollars left, renewed in 3 h. What a page costs is seen at the next one.",
        Estimate.sentence(
            4_000L,
            40L,
            Duration.ofSeconds(1),
            new Allowance("US dollars", 1, 0.5, Duration.ofHours(3))));
  }
}
