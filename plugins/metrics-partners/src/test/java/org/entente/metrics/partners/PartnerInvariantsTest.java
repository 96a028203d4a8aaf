package org.entente.metrics.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.entente.kit.World;
import org.entente.metrics.arithmetic.Fraction;
import org.entente.metrics.arithmetic.YearCounts;
import org.entente.metrics.world.BoundsLaws;
import org.entente.metrics.world.Paper;
import org.entente.metrics.world.Papers;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.entente.spi.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the metrics of partners in every world. */
class PartnerInvariantsTest {

  private static final List<Metric> SHARES =
      List.of(new PartnerShare(), new PartnerShareOfInternational(), new PartnerContribution());

  private static final Map<String, Ask> ASKED = new HashMap<>();

  /** One database a world, for all tests. */
  private static Ask ask(String name, List<Paper> papers) throws Exception {
    Ask ask = ASKED.get(name);
    if (ask == null) {
      ask = new Ask(papers);
      ASKED.put(name, ask);
    }
    return ask;
  }

  @AfterAll
  static void close() throws Exception {
    for (Ask ask : ASKED.values()) {
      ask.close();
    }
    ASKED.clear();
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 50);
  }

  private static List<Paper> papers(long seed) {
    return Papers.random(1000 + seed, 50 + (int) seed * 4);
  }

  private static Ask ask(long seed) throws Exception {
    return ask("random " + seed, papers(seed));
  }

  /** Beside the works of {@link Papers}, those of the kit. */
  private static List<Ask> worlds(long seed) throws Exception {
    return List.of(ask(seed), ask("kit " + seed, Paper.of(World.random(1000 + seed, 200))));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void contributionsAddUpToTheInternationalShareExactly(long seed) throws Exception {
    for (Ask ask : worlds(seed)) {
      Scope scope = ask.scope(World.COUNTRY, Optional.empty(), Counting.FULL);
      Map<Integer, Fraction> exact = new TreeMap<>();
      Partners.jointWorks(scope)
          .values()
          .forEach(
              years ->
                  years.forEach(
                      (year, joint) -> exact.merge(year, joint.contribution(), Fraction::plus)));
      Map<Integer, BigDecimal> rounded = new TreeMap<>();
      for (Observation o : ask.full(new PartnerContribution())) {
        rounded.merge(Objects.requireNonNull(o.year()), o.value(), BigDecimal::add);
      }
      for (var entry : YearCounts.read(scope).entrySet()) {
        YearCounts counts = entry.getValue();
        Fraction sum = exact.getOrDefault(entry.getKey(), Fraction.ZERO);
        assertEquals(Fraction.of(counts.international(), 1), sum);
        if (counts.works() > 0) {
          assertEquals(
              counts.international() / (double) counts.works(),
              rounded.getOrDefault(entry.getKey(), BigDecimal.ZERO).doubleValue(),
              1e-15);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatPartnersLeaveOfTheirWorksIsTheCountrysOwnPart(long seed) throws Exception {
    for (Ask ask : worlds(seed)) {
      // Each of the n − 1 partners of a work lets the country have 1/n: Σ (n − 1)/n = I − Σ 1/n.
      Scope scope = ask.scope(World.COUNTRY, Optional.empty(), Counting.FRACTIONAL);
      Map<Integer, Fraction> sums = new TreeMap<>();
      Partners.jointWorks(scope)
          .values()
          .forEach(
              years ->
                  years.forEach(
                      (year, joint) -> sums.merge(year, joint.fractional(), Fraction::plus)));
      YearCounts.read(scope)
          .forEach(
              (year, counts) ->
                  assertEquals(
                      Fraction.of(counts.international(), 1).minus(counts.fractionalWithAtLeast(2)),
                      sums.getOrDefault(year, Fraction.ZERO)));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void wholesAreNotBelowFractions(long seed) throws Exception {
    for (Ask ask : worlds(seed)) {
      List<Observation> full = ask.full(new PartnerWorks());
      List<Observation> fractional = ask.fractional(new PartnerWorks());
      assertEquals(full.size(), fractional.size());
      for (int i = 0; i < full.size(); i++) {
        assertTrue(full.get(i).value().compareTo(fractional.get(i).value()) >= 0);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aContributionIsAtMostTheShareAndThatAtMostTheShareOfInternational(long seed)
      throws Exception {
    for (Ask ask : worlds(seed)) {
      Map<List<Object>, BigDecimal> shares = new HashMap<>();
      for (Observation o : ask.full(new PartnerShare())) {
        shares.put(List.of(o.partner(), Objects.requireNonNull(o.year())), o.value());
      }
      for (Observation o : ask.full(new PartnerContribution())) {
        BigDecimal share = share(shares, o);
        assertTrue(o.value().compareTo(share) <= 0, o + " is above the share " + share);
      }
      for (Observation o : ask.full(new PartnerShareOfInternational())) {
        BigDecimal share = share(shares, o);
        assertTrue(o.value().compareTo(share) >= 0, o + " is below the share " + share);
      }
    }
  }

  private static BigDecimal share(Map<List<Object>, BigDecimal> shares, Observation o) {
    return Objects.requireNonNull(
        shares.get(List.of(o.partner(), Objects.requireNonNull(o.year()))));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sharesAndTheirBoundsAreBetween0And1(long seed) throws Exception {
    for (Ask ask : worlds(seed)) {
      for (Metric metric : SHARES) {
        BoundsLaws.assertBetween0And1(ask.full(metric));
      }
      BoundsLaws.assertBetween0And1(ask.fractional(new PartnerShare()));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverTheUnknownCountriesAreTheSharesAreWithinTheirBounds(long seed) throws Exception {
    BoundsLaws.assertHold(
        shares(ask(seed).scope(World.COUNTRY, Optional.empty(), Counting.FULL)),
        papers(seed),
        seed,
        PartnerInvariantsTest::shares);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void oneMoreUnresolvedAddressDoesNotNarrowTheBounds(long seed) throws Exception {
    BoundsLaws.assertMonotone(
        shares(ask(seed).scope(World.COUNTRY, Optional.empty(), Counting.FULL)),
        papers(seed),
        seed,
        PartnerInvariantsTest::shares);
  }

  /** All shares, each with its partner and year. */
  private static List<Observation> shares(Scope scope) throws MetricException {
    List<Observation> observations = new ArrayList<>();
    for (Metric metric : SHARES) {
      observations.addAll(metric.measure(scope));
    }
    return observations;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void affinityOfTwoIsTheSameFromBothSides(long seed) throws Exception {
    Ask ask = ask(seed);
    for (AffinityIndex index : AffinityIndex.values()) {
      if (index == AffinityIndex.RELATIVE_INTENSITY) {
        continue;
      }
      for (String base : List.of("all", "international")) {
        assertEquals(
            ask.affinity(index, base, "CN", Optional.of("US")).stream()
                .map(o -> o.year() + " " + o.value())
                .toList(),
            ask.affinity(index, base, "US", Optional.of("CN")).stream()
                .map(o -> o.year() + " " + o.value())
                .toList());
      }
    }
  }
}
