package org.entente.metrics.partners;

import static org.entente.kit.World.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.entente.kit.World;
import org.entente.metrics.world.Lines;
import org.entente.metrics.world.Paper;
import org.entente.metrics.world.Papers;
import org.entente.model.Observation;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.junit.jupiter.api.Test;

/** Figures that were worked out by hand. */
class PartnerMetricsTest {

  /**
   * Derived by hand. 2013: CN; CN+US; CN+US+DE; CN with an unresolved address; CN+DE with two
   * unresolved addresses; US; DE+US; one without any country. So N = 5, I = 3, U = 1, S = 1; B(US)
   * = 2, B(DE) = 2; T = 7 works with a country, 4 with two or more; C(US) = 4, 3 of them
   * international; C(DE) = 3, all international. 2014: CN alone, DE alone. 2015: CN+DE alone. One
   * work without a year.
   */
  private static final List<Paper> BY_HAND =
      Paper.of(
          new World(
              List.of(
                  work(2013, 0, "CN"),
                  work(2013, 0, "CN", "US"),
                  work(2013, 0, "CN", "US", "DE"),
                  work(2013, 1, "CN"),
                  work(2013, 2, "CN", "DE"),
                  work(2013, 0, "US"),
                  work(2013, 0, "DE", "US"),
                  work(2013, 2),
                  work(2014, 0, "CN"),
                  work(2014, 0, "DE"),
                  work(2015, 0, "CN", "DE"),
                  work(null, 0, "CN", "US"))));

  @Test
  void worksByHand() throws Exception {
    try (Ask ask = new Ask(BY_HAND)) {
      assertEquals(
          List.of(
              "DE 2013 2 - - - -",
              "DE 2014 0 - - - -",
              "DE 2015 1 - - - -",
              "US 2013 2 - - - -",
              "US 2014 0 - - - -",
              "US 2015 0 - - - -"),
          Lines.of(ask.full(new PartnerWorks())));
      // DE: 1/3 + 1/2 = 5/6; US: 1/2 + 1/3
      assertEquals(
          List.of(
              "DE 2013 0.8333333333333333 - - - -",
              "DE 2014 0 - - - -",
              "DE 2015 0.5 - - - -",
              "US 2013 0.8333333333333333 - - - -",
              "US 2014 0 - - - -",
              "US 2015 0 - - - -"),
          Lines.of(ask.fractional(new PartnerWorks())));
      assertEquals(
          List.of("JP 2013 0 - - - -", "JP 2014 0 - - - -", "JP 2015 0 - - - -"),
          Lines.of(ask.full(new PartnerWorks(), "JP")));
    }
  }

  @Test
  void shareByHand() throws Exception {
    try (Ask ask = new Ask(BY_HAND)) {
      // 2/5; lowest 2/6; the two works with gaps and the unknown one could be with the US: 5/6
      assertEquals(
          List.of(
              "US 2013 0.4 2 5 0.3333333333333333 0.8333333333333333",
              "US 2014 0 0 1 0 0",
              "US 2015 0 0 1 0 0"),
          Lines.of(ask.full(new PartnerShare(), "US")));
      // fractional N = 1 + 1/2 + 1/3 + 1 + 1/2 = 10/3; (5/6) / (10/3) = 1/4
      assertTrue(
          Lines.of(ask.fractional(new PartnerShare()))
              .contains("US 2013 0.25 0.8333333333333333 3.333333333333333 - -"));
    }
  }

  @Test
  void shareOfInternationalByHand() throws Exception {
    try (Ask ask = new Ask(BY_HAND)) {
      // US 2/3; S + U = 2, so the lowest is 2/5; CN+DE with gaps is the one of G: (2+1+2)/5
      // DE 2/3; lowest 2/5; G = 0: (2+0+2)/5. 2014 has no international work and no value.
      assertEquals(
          List.of(
              "DE 2013 0.6666666666666667 2 3 0.4 0.8",
              "DE 2015 1 1 1 1 1",
              "US 2013 0.6666666666666667 2 3 0.4 1",
              "US 2015 0 0 1 0 0"),
          Lines.of(ask.full(new PartnerShareOfInternational())));
    }
  }

  @Test
  void contributionByHand() throws Exception {
    try (Ask ask = new Ask(BY_HAND)) {
      // 2013, N = 5, U = 1.
      // US: (1 + 1/2)/5 = 0.3; lowest the same over 6: 0.25; highest: CN+gap could be of the two
      // alone, 1, and CN+DE+gap could be shared by two, 1/2, and the unknown one: (1.5+1.5+1)/6.
      // DE: (1/2 + 1)/5 = 0.3; lowest: 1/2 and, with two further countries, 1/3: (5/6)/6 = 5/36;
      // highest: CN+gap 1, the unknown one 1: 3.5/6.
      // Together 0.6 = I/N = 3/5.
      assertEquals(
          List.of(
              "DE 2013 0.3 1.5 5 0.1388888888888889 0.5833333333333333",
              "DE 2014 0 0 1 0 0",
              "DE 2015 1 1 1 1 1",
              "US 2013 0.3 1.5 5 0.25 0.6666666666666667",
              "US 2014 0 0 1 0 0",
              "US 2015 0 0 1 0 0"),
          Lines.of(ask.full(new PartnerContribution())));
      for (Observation o : ask.full(new PartnerContribution())) {
        assertNull(o.interval());
      }
    }
  }

  private static List<String> of2013(List<Observation> observations) {
    return observations.stream()
        .filter(o -> Integer.valueOf(2013).equals(o.year()))
        .map(o -> o.partner() + " " + o.value() + " " + o.numerator() + " " + o.denominator())
        .toList();
  }

  @Test
  void affinityByHand() throws Exception {
    try (Ask ask = new Ask(BY_HAND)) {
      // T = 7, C(CN) = 5, C(US) = 4, C(DE) = 3, joint 2 each
      // US: 2·7/(5·4) = 0.7, expected 20/7; DE: 2·7/(5·3) = 14/15, expected 15/7
      assertEquals(
          List.of("DE 0.9333333333333333 2 2.142857142857143", "US 0.7 2 2.857142857142857"),
          of2013(ask.affinity(AffinityIndex.PROBABILISTIC_AFFINITY, "all")));
      // T = 4, I(CN) = 3, I(US) = 3, I(DE) = 3: 2·4/9
      assertEquals(
          List.of("DE 0.8888888888888889 2 2.25", "US 0.8888888888888889 2 2.25"),
          of2013(ask.affinity(AffinityIndex.PROBABILISTIC_AFFINITY, "international")));
      // 2/√20 and 2/√15
      assertEquals(
          List.of(
              "DE 0.5163977794943223 2 3.872983346207417",
              "US 0.4472135954999579 2 4.472135954999579"),
          of2013(ask.affinity(AffinityIndex.SALTON, "all")));
      // 2/(5+4-2) and 2/(5+3-2)
      assertEquals(
          List.of("DE 0.3333333333333333 2 6", "US 0.2857142857142857 2 7"),
          of2013(ask.affinity(AffinityIndex.JACCARD, "all")));
      // (2/5)/((4-2)/(7-5)) = 0.4; (2/5)/((3-2)/(7-5)) = 0.8
      assertEquals(
          List.of("DE 0.8 0.4 0.5", "US 0.4 0.4 1"),
          of2013(ask.affinity(AffinityIndex.RELATIVE_INTENSITY, "all")));
      assertEquals(
          List.of("DE 0.1333333333333333 2 15", "US 0.1 2 20"),
          of2013(ask.affinity(AffinityIndex.ASSOCIATION_STRENGTH, "all")));
      // 2/min(5,4) and 2/min(5,3)
      assertEquals(
          List.of("DE 0.6666666666666667 2 3", "US 0.5 2 4"),
          of2013(ask.affinity(AffinityIndex.INCLUSION, "all")));
    }
  }

  @Test
  void aMissingDenominatorGivesNoAffinity() throws Exception {
    try (Ask ask = new Ask(BY_HAND)) {
      // The US have no work in 2014 and 2015. In 2015 no work is without China.
      assertEquals(
          List.of("DE 2013", "DE 2014", "DE 2015", "US 2013"),
          yearsOf(ask.affinity(AffinityIndex.PROBABILISTIC_AFFINITY, "all")));
      assertEquals(
          List.of("DE 2013", "DE 2014", "US 2013"),
          yearsOf(ask.affinity(AffinityIndex.RELATIVE_INTENSITY, "all")));
      // No international work in 2014. In 2013 the one without China has both: no division by 0.
      assertEquals(
          List.of("DE 2013", "US 2013"),
          yearsOf(ask.affinity(AffinityIndex.RELATIVE_INTENSITY, "international")));
    }
  }

  private static List<String> yearsOf(List<Observation> observations) {
    return observations.stream().map(o -> o.partner() + " " + o.year()).toList();
  }

  @Test
  void unknownWordsAreRefusedWithTheKnownOnes() throws Exception {
    try (Ask ask = new Ask(BY_HAND)) {
      assertEquals(
          "'cosine' is no index of affinity: write one of probabilistic-affinity, salton, jaccard, relative-intensity, association-strength, inclusion.",
          refusal(ask, Map.of("index", "cosine")));
      assertEquals(
          "'world' is no value of base: write base=all or base=international.",
          refusal(ask, Map.of("base", "world")));
    }
  }

  private static String refusal(Ask ask, Map<String, String> parameters) {
    return String.valueOf(
        assertThrows(MetricException.class, () -> new Affinity().measure(ask.scope(parameters)))
            .getMessage());
  }

  @Test
  void aCountryIsNoPartnerOfItself() throws Exception {
    try (Ask ask = new Ask(BY_HAND)) {
      for (Metric metric : List.of(new PartnerShare(), new Affinity())) {
        MetricException refused = assertThrows(MetricException.class, () -> ask.full(metric, "CN"));
        assertEquals(
            "The partner CN is the country itself. Name another country as partner.",
            refused.getMessage());
      }
    }
  }

  @Test
  void theOrderOfWorksDoesNotMatter() throws Exception {
    List<Paper> papers = Papers.random(77, 200);
    List<Paper> reversed = new ArrayList<>(papers);
    Collections.reverse(reversed);
    try (Ask ask = new Ask(papers);
        Ask again = new Ask(reversed)) {
      assertEquals(ask.full(new PartnerContribution()), again.full(new PartnerContribution()));
    }
  }
}
