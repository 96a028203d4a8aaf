package org.entente.metrics.collaboration;

import static org.entente.kit.World.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.kit.World;
import org.entente.metrics.world.Paper;
import org.entente.metrics.world.PapersScope;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollaborationMetricsTest {

  /**
   * Derived by hand. 2013: CN; CN+US; CN+US+DE; CN with an unresolved address; US; one without any
   * country. So N = 4, I = 2, U = 1, S = 1, one work of three countries, B(US) = 2, B(DE) = 1.
   * 2014: CN+DE alone. One work without a year.
   */
  private static final World BY_HAND =
      new World(
          List.of(
              work(2013, 0, "CN"),
              work(2013, 0, "CN", "US"),
              work(2013, 0, "CN", "US", "DE"),
              work(2013, 1, "CN"),
              work(2013, 0, "US"),
              work(2013, 2),
              work(2014, 0, "CN", "DE"),
              work(null, 0, "CN", "US")));

  private static List<Observation> measure(
      Metric metric, World world, Optional<String> partner, Counting counting) throws Exception {
    try (PapersScope scope = new PapersScope(Paper.of(world), partner, counting, Map.of())) {
      return metric.measure(scope);
    }
  }

  private static List<Observation> full(Metric metric, World world) throws Exception {
    return measure(metric, world, Optional.empty(), Counting.FULL);
  }

  private static List<String> lines(List<Observation> observations) {
    return observations.stream().map(Naive::line).toList();
  }

  private static BigDecimal value(List<Observation> observations, int year) {
    return observations.stream()
        .filter(o -> Objects.equals(o.year(), year))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void worksByHand() throws Exception {
    assertEquals(new BigDecimal("4"), value(full(new Works(), BY_HAND), 2013));
    assertEquals(new BigDecimal("1"), value(full(new Works(), BY_HAND), 2014));
    List<Observation> fractional =
        measure(new Works(), BY_HAND, Optional.empty(), Counting.FRACTIONAL);
    // 1 + 1/2 + 1/3 + 1 = 17/6
    assertEquals(new BigDecimal("2.833333333333333"), value(fractional, 2013));
    assertEquals(new BigDecimal("0.5"), value(fractional, 2014));
  }

  @Test
  void internationalWorksByHand() throws Exception {
    assertEquals(new BigDecimal("2"), value(full(new InternationalWorks(), BY_HAND), 2013));
    // 1/2 + 1/3 = 5/6
    assertEquals(
        new BigDecimal("0.8333333333333333"),
        value(
            measure(new InternationalWorks(), BY_HAND, Optional.empty(), Counting.FRACTIONAL),
            2013));
  }

  @Test
  void internationalShareByHand() throws Exception {
    Observation share = full(new InternationalShare(), BY_HAND).get(0);
    assertEquals(new BigDecimal("0.5"), share.value());
    assertEquals(new BigDecimal("2"), share.numerator());
    assertEquals(new BigDecimal("4"), share.denominator());
    // low = I/(N+U) = 2/5, high = (I+S+U)/(N+U) = 4/5
    assertEquals(new BigDecimal("0.4"), Objects.requireNonNull(share.bounds()).lowest());
    assertEquals(new BigDecimal("0.8"), Objects.requireNonNull(share.bounds()).highest());
    // Wilson's interval of 2 in 4, worked out from the formula: 0.5 ∓ 0.349996...
    assertEquals(
        0.15003898915, Objects.requireNonNull(share.interval()).lower().doubleValue(), 1e-9);
    assertEquals(
        0.84996101085, Objects.requireNonNull(share.interval()).upper().doubleValue(), 1e-9);
    // (5/6) / (17/6) = 5/17
    Observation fractional =
        measure(new InternationalShare(), BY_HAND, Optional.empty(), Counting.FRACTIONAL).get(0);
    assertEquals(5 / 17.0, fractional.value().doubleValue(), 1e-15);
    assertNull(fractional.interval());
  }

  @Test
  void multilateralShareByHand() throws Exception {
    Observation share = full(new MultilateralShare(), BY_HAND).get(0);
    assertEquals(new BigDecimal("0.25"), share.value());
    // low = 1/5; the one work with a gap could rise, and so could the unknown one: (1+1+1)/5
    assertEquals(new BigDecimal("0.2"), Objects.requireNonNull(share.bounds()).lowest());
    assertEquals(new BigDecimal("0.6"), Objects.requireNonNull(share.bounds()).highest());
  }

  @Test
  void partnersByHand() throws Exception {
    assertEquals(
        List.of(
            "DE 2013 1.000000000000 - - - -",
            "DE 2014 1.000000000000 - - - -",
            "US 2013 2.000000000000 - - - -",
            "US 2014 0.000000000000 - - - -"),
        lines(full(new PartnerWorks(), BY_HAND)));
    List<Observation> us = measure(new PartnerShare(), BY_HAND, Optional.of("US"), Counting.FULL);
    assertEquals(
        List.of(
            "US 2013 0.500000000000 2.000000000000 4.000000000000 0.400000000000 0.800000000000",
            "US 2014 0.000000000000 0.000000000000 1.000000000000 0.000000000000 0.000000000000"),
        lines(us));
    assertEquals(
        List.of("JP 2013 0.000000000000 - - - -", "JP 2014 0.000000000000 - - - -"),
        lines(measure(new PartnerWorks(), BY_HAND, Optional.of("JP"), Counting.FULL)));
  }

  @Test
  void coverageByHand() throws Exception {
    Observation coverage = full(new AffiliationCoverage(), BY_HAND).get(0);
    assertEquals("", coverage.country());
    assertEquals(new BigDecimal("5"), coverage.numerator());
    assertEquals(new BigDecimal("6"), coverage.denominator());
  }

  @Test
  void anEmptyWorldHasNoObservations() throws Exception {
    World empty = new World(List.of());
    for (Metric metric :
        List.of(
            new Works(), new InternationalShare(), new PartnerShare(), new AffiliationCoverage())) {
      assertEquals(List.of(), full(metric, empty), metric.info().id());
    }
  }

  @Test
  void aWorldWithoutAnyCountryHasNoShare() throws Exception {
    World unknown = new World(List.of(work(2013, 3), work(2013, 0)));
    assertEquals(List.of(), full(new InternationalShare(), unknown));
    assertEquals(new BigDecimal("0"), value(full(new Works(), unknown), 2013));
    assertEquals(new BigDecimal("0"), value(full(new AffiliationCoverage(), unknown), 2013));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void agreesWithTheNaiveDefinitionsOnRandomWorlds(long seed) throws Exception {
    World world = World.random(seed, 30 + (int) seed * 20);
    List<String> partners = Naive.partners(world);
    assertEquals(Naive.works(world, false, 1), lines(full(new Works(), world)));
    assertEquals(
        Naive.works(world, true, 1),
        lines(measure(new Works(), world, Optional.empty(), Counting.FRACTIONAL)));
    assertEquals(Naive.works(world, false, 2), lines(full(new InternationalWorks(), world)));
    assertEquals(
        Naive.works(world, true, 2),
        lines(measure(new InternationalWorks(), world, Optional.empty(), Counting.FRACTIONAL)));
    assertEquals(Naive.shareWithAtLeast(world, 2), lines(full(new InternationalShare(), world)));
    assertEquals(Naive.shareWithAtLeast(world, 3), lines(full(new MultilateralShare(), world)));
    assertEquals(Naive.partnerWorks(world, partners), lines(full(new PartnerWorks(), world)));
    assertEquals(Naive.partnerShare(world, partners), lines(full(new PartnerShare(), world)));
    assertEquals(Naive.coverage(world), lines(full(new AffiliationCoverage(), world)));
  }

  @ParameterizedTest
  @ValueSource(longs = {101, 102, 103, 104, 105})
  void invariantsHold(long seed) throws Exception {
    World world = World.random(seed, 500);
    List<Observation> full = full(new Works(), world);
    List<Observation> fractional =
        measure(new Works(), world, Optional.empty(), Counting.FRACTIONAL);
    for (int i = 0; i < full.size(); i++) {
      assertTrue(
          full.get(i).value().compareTo(fractional.get(i).value()) >= 0,
          "a full count is at least the fractional one");
    }
    for (Metric metric :
        List.of(new InternationalShare(), new MultilateralShare(), new PartnerShare())) {
      for (Observation o : full(metric, world)) {
        double value = o.value().doubleValue();
        assertTrue(0 <= value && value <= 1, o.toString());
        var bounds = present(o.bounds());
        assertTrue(
            bounds.lowest().doubleValue() <= value && value <= bounds.highest().doubleValue(),
            o.toString());
        var interval = present(o.interval());
        assertTrue(
            interval.lower().doubleValue() <= value && value <= interval.upper().doubleValue(),
            o.toString());
      }
    }
    // A bilateral share is at most the international one, and the international count at most the
    // sum over partners.
    TreeMap<Integer, BigDecimal> sums = new TreeMap<>();
    full(new PartnerWorks(), world)
        .forEach(o -> sums.merge(Objects.requireNonNull(o.year()), o.value(), BigDecimal::add));
    for (Observation o : full(new InternationalWorks(), world)) {
      assertTrue(
          o.value().compareTo(sums.getOrDefault(Objects.requireNonNull(o.year()), BigDecimal.ZERO))
              <= 0,
          o.toString());
    }
  }

  @Test
  void theOrderOfWorksDoesNotMatter() throws Exception {
    World world = World.random(77, 200);
    java.util.ArrayList<World.Item> reversed = new java.util.ArrayList<>(world.works());
    java.util.Collections.reverse(reversed);
    assertEquals(full(new PartnerShare(), world), full(new PartnerShare(), new World(reversed)));
  }

  private static <T> T present(@org.jspecify.annotations.Nullable T value) {
    assertNotNull(value);
    return Objects.requireNonNull(value);
  }
}
