package org.entente.metrics.impact;

import static org.entente.metrics.world.Paper.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.entente.kit.World;
import org.entente.metrics.world.LoadedPapers;
import org.entente.metrics.world.Paper;
import org.entente.metrics.world.Paper.Address;
import org.entente.metrics.world.Papers;
import org.entente.metrics.world.PapersScope;
import org.entente.model.Bounds;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImpactMetricsTest {

  private static final LoadedPapers WORLD = new LoadedPapers();

  @AfterAll
  static void close() throws Exception {
    WORLD.close();
  }

  private static List<Observation> measure(
      Metric metric,
      List<Paper> papers,
      Counting counting,
      Map<String, String> parameters,
      List<String> notes)
      throws Exception {
    Map<String, String> all = new HashMap<>();
    metric.info().parameters().forEach(p -> all.put(p.name(), p.defaultValue()));
    all.putAll(parameters);
    PapersScope scope = WORLD.of(papers).asking(World.COUNTRY, Optional.empty(), counting, all);
    List<Observation> observations = metric.measure(scope);
    notes.addAll(scope.notes());
    return observations;
  }

  private static List<Observation> impact(
      List<Paper> papers, Counting counting, String statistic, List<String> notes)
      throws Exception {
    return measure(new CitationImpact(), papers, counting, Map.of("statistic", statistic), notes);
  }

  private static List<Observation> top(
      List<Paper> papers, Counting counting, int top, String of, List<String> notes)
      throws Exception {
    return measure(
        new HighlyCitedShare(),
        papers,
        counting,
        Map.of("top", String.valueOf(top), "of", of),
        notes);
  }

  private static Paper work(@Nullable Integer cited, String... countries) {
    List<Address> addresses = new ArrayList<>();
    for (String country : countries) {
      addresses.add(new Address(country.equals("?") ? null : country, "a"));
    }
    return article(2013, List.of(), addresses).cited(cited);
  }

  private static Paper normalised(Paper paper, @Nullable Double impact) {
    return new Paper(
        paper.source(),
        paper.year(),
        paper.documentType(),
        paper.timesCited(),
        impact,
        paper.authors(),
        paper.addresses(),
        paper.correspondences());
  }

  /**
   * Derived by hand, all articles of 2013. CN alone: 1, 4, 0 citations; CN and US: 7, 8; CN, US and
   * DE: 10; CN without a count; US: 10, 2, 2, 0. Of CN: 30 citations on 6 works, mean 5; sorted 0 1
   * 4 7 8 10, median 5.5; international 25/3, domestic 5/3, ratio 5. Fractional: (5 + 15/2 + 10/3)
   * / (3 + 2/2 + 1/3) = (95/6) / (13/3) = 95/26.
   */
  private static final List<Paper> BY_HAND =
      List.of(
          normalised(work(1, "CN"), 0.1),
          normalised(work(4, "CN"), 0.2),
          work(0, "CN"),
          normalised(work(7, "CN", "US"), 0.3),
          work(8, "CN", "US"),
          work(10, "CN", "US", "DE"),
          work(null, "CN"),
          work(10, "US"),
          work(2, "US"),
          work(2, "US"),
          work(0, "US"));

  @Test
  void citationImpactByHand() throws Exception {
    List<String> notes = new ArrayList<>();
    Observation mean = impact(BY_HAND, Counting.FULL, "mean", notes).get(0);
    assertEquals(new BigDecimal("5"), mean.value());
    assertEquals(new BigDecimal("30"), mean.numerator());
    assertEquals(new BigDecimal("6"), mean.denominator());
    assertEquals(
        List.of("Of the 7 works of CN, 1 have no citation count and are left out."), notes);
    assertEquals(
        new BigDecimal("5.5"), impact(BY_HAND, Counting.FULL, "median", notes).get(0).value());
    assertEquals(
        new BigDecimal("5"),
        impact(BY_HAND, Counting.FULL, "ratio-international-domestic", notes).get(0).value());
    assertEquals(
        95 / 26.0,
        impact(BY_HAND, Counting.FRACTIONAL, "mean", notes).get(0).value().doubleValue(),
        1e-15);
    // 0.1 + 0.2 + 0.3 is 0.6 and not 0.6000000000000001, in whatever order.
    Observation given = impact(BY_HAND, Counting.FULL, "normalised-mean", notes).get(0);
    assertEquals(new BigDecimal("0.2"), given.value());
    assertEquals(new BigDecimal("0.6"), given.numerator());
    assertEquals(new BigDecimal("3"), given.denominator());
  }

  /**
   * The ten works with a count: 10 10 8 7 4 2 2 1 0 0. The top 10 % is one work, and two are tied
   * at 10: each counts half. Of CN's six works one is at 10: (1/2)/6 = 1/12; of its three
   * international ones 1/6, of its domestic ones none. The top 25 % are 2.5 works: both at 10, and
   * half of the one at 8: 1.5/6. Fractional, top 10 %: (1/2)(1/3) / (13/3) = 1/26.
   */
  @Test
  void highlyCitedShareByHand() throws Exception {
    List<String> notes = new ArrayList<>();
    Observation all = top(BY_HAND, Counting.FULL, 10, "all", notes).get(0);
    assertEquals(new BigDecimal("0.5"), all.numerator());
    assertEquals(new BigDecimal("6"), all.denominator());
    assertEquals(1 / 12.0, all.value().doubleValue(), 1e-15);
    assertNull(all.interval());
    assertTrue(
        notes.get(1).startsWith("The top 10 % is that of the 10 works of d"), notes.toString());
    assertEquals(
        1 / 6.0,
        top(BY_HAND, Counting.FULL, 10, "international", notes).get(0).value().doubleValue(),
        1e-15);
    assertEquals(0, top(BY_HAND, Counting.FULL, 10, "domestic", notes).get(0).value().signum());
    assertEquals(
        new BigDecimal("0.25"), top(BY_HAND, Counting.FULL, 25, "all", notes).get(0).value());
    assertEquals(
        1 / 26.0,
        top(BY_HAND, Counting.FRACTIONAL, 10, "all", notes).get(0).value().doubleValue(),
        1e-15);
  }

  /**
   * Derived by hand: CN 3, CN with an unresolved address 9, no country 5, US 1; the top 25 % of
   * four is the one at 9. All of CN: 1 of 2; the work without a country could be CN's and is not at
   * the top: 1/3 to 1/2. Domestic: the work at 9 may be international: then 0 of 1, or 0 of 2 with
   * the one without a country; highest 1/2. International: there is none, so no share.
   */
  @Test
  void boundsByHand() throws Exception {
    List<Paper> papers = List.of(work(3, "CN"), work(9, "CN", "?"), work(5, "?"), work(1, "US"));
    List<String> notes = new ArrayList<>();
    Bounds all =
        Objects.requireNonNull(top(papers, Counting.FULL, 25, "all", notes).get(0).bounds());
    assertEquals(1 / 3.0, all.lowest().doubleValue(), 1e-15);
    assertEquals(0.5, all.highest().doubleValue(), 1e-15);
    Bounds domestic =
        Objects.requireNonNull(top(papers, Counting.FULL, 25, "domestic", notes).get(0).bounds());
    assertEquals(0, domestic.lowest().signum());
    assertEquals(0.5, domestic.highest().doubleValue(), 1e-15);
    assertEquals(List.of(), top(papers, Counting.FULL, 25, "international", notes));
  }

  @Test
  void whatIsNotThereIsSaidAndNotMeasured() throws Exception {
    List<Paper> without = List.of(work(null, "CN"), work(5, "US"));
    List<String> notes = new ArrayList<>();
    for (Metric metric : List.of(new CitationImpact(), new HighlyCitedShare())) {
      MetricException refused =
          assertThrows(
              MetricException.class,
              () -> measure(metric, without, Counting.FULL, Map.of(), notes));
      assertTrue(String.valueOf(refused.getMessage()).contains("Export the citation counts too."));
    }
    MetricException noImpact =
        assertThrows(
            MetricException.class,
            () -> impact(List.of(work(1, "CN")), Counting.FULL, "normalised-mean", notes));
    assertTrue(String.valueOf(noImpact.getMessage()).contains("ask for another statistic"));
    assertThrows(
        MetricException.class, () -> impact(BY_HAND, Counting.FRACTIONAL, "median", notes));
    assertEquals(
        List.of(),
        impact(
            List.of(work(0, "CN"), work(1, "CN", "US")),
            Counting.FULL,
            "ratio-international-domestic",
            notes));
    assertTrue(notes.get(notes.size() - 1).startsWith("There is no ratio in 2013"));
    top(List.of(work(1, "CN")), Counting.FULL, 10, "all", notes);
    assertTrue(notes.get(notes.size() - 1).contains("near 10 % by construction"));
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 50);
  }

  static LongStream fewerSeeds() {
    return LongStream.rangeClosed(1, 15);
  }

  /** The random works; what is below 0 there is no citation count, and becomes 0. */
  private static List<Paper> world(long seed, int size) {
    List<Paper> papers = new ArrayList<>();
    for (Paper paper : Papers.random(seed, size)) {
      Integer cited = paper.timesCited();
      papers.add(cited == null ? paper : paper.cited(Math.max(0, cited)));
    }
    return papers;
  }

  private static List<String> lines(List<Observation> observations) {
    return observations.stream().map(Naive::line).toList();
  }

  private static void assertAgrees(List<Paper> papers, int top, String of) throws Exception {
    List<String> notes = new ArrayList<>();
    for (Counting counting : List.of(Counting.FULL, Counting.FRACTIONAL)) {
      boolean fractional = counting == Counting.FRACTIONAL;
      assertEquals(Naive.means(papers, fractional), lines(impact(papers, counting, "mean", notes)));
      assertEquals(
          Naive.highlyCited(papers, of, top, fractional),
          lines(top(papers, counting, top, of, notes)));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithTheNaiveDefinitionsOnRandomWorlds(long seed) throws Exception {
    List<Paper> papers = world(seed, 60 + (int) seed * 10);
    List<String> notes = new ArrayList<>();
    assertAgrees(
        papers,
        List.of(1, 5, 10, 25).get((int) seed % 4),
        List.of("all", "international", "domestic").get((int) seed % 3));
    assertEquals(Naive.medians(papers), lines(impact(papers, Counting.FULL, "median", notes)));
    for (Counting counting : List.of(Counting.FULL, Counting.FRACTIONAL)) {
      boolean fractional = counting == Counting.FRACTIONAL;
      assertEquals(
          Naive.ratios(papers, fractional),
          lines(impact(papers, counting, "ratio-international-domestic", notes)));
      assertEquals(
          Naive.normalised(papers, fractional),
          lines(impact(papers, counting, "normalised-mean", notes)));
    }
  }

  @Test
  void agreesWithTheNaiveDefinitionsOnALargeWorld() throws Exception {
    List<Paper> papers = world(61, 200_000);
    assertAgrees(papers, 10, "international");
    List<String> notes = new ArrayList<>();
    List<Observation> once = impact(papers, Counting.FULL, "normalised-mean", notes);
    assertEquals(Naive.normalised(papers, false), lines(once));
    List<Paper> mixed = new ArrayList<>(papers);
    Collections.shuffle(mixed, new Random(7));
    assertEquals(once, impact(mixed, Counting.FULL, "normalised-mean", notes), "to the last digit");
  }

  /**
   * Where every work is of CN, and of all its works, the top x % is exactly x %: nothing is lost
   * and nothing counted twice at the threshold.
   */
  @ParameterizedTest
  @MethodSource("fewerSeeds")
  void theTopIsExactlyItsShareOfTheReferenceSet(long seed) throws Exception {
    List<Paper> papers = new ArrayList<>();
    for (Paper paper : world(seed, 400)) {
      if (paper.countries().contains("CN")) {
        papers.add(paper);
      }
    }
    List<String> notes = new ArrayList<>();
    for (int top : List.of(1, 10, 25)) {
      for (Observation o : top(papers, Counting.FULL, top, "all", notes)) {
        assertEquals(0, o.value().compareTo(BigDecimal.valueOf(top, 2)), o.toString());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("fewerSeeds")
  void theShareIsWithinItsBoundsWhateverTheUnknownCountriesAre(long seed) throws Exception {
    List<Paper> papers = world(seed, 60);
    Random random = new Random(seed);
    List<String> notes = new ArrayList<>();
    for (String of : List.of("all", "international", "domestic")) {
      Map<Integer, Bounds> stated = new HashMap<>();
      for (Observation o : top(papers, Counting.FULL, 25, of, notes)) {
        stated.put(Objects.requireNonNull(o.year()), Objects.requireNonNull(o.bounds()));
      }
      for (int i = 0; i < 3; i++) {
        for (Observation o : top(known(papers, random), Counting.FULL, 25, of, notes)) {
          Bounds bounds = stated.get(Objects.requireNonNull(o.year()));
          if (bounds != null) {
            assertTrue(
                bounds.lowest().compareTo(o.value()) <= 0
                    && o.value().compareTo(bounds.highest()) <= 0,
                o + " had been " + bounds);
          }
        }
      }
    }
  }

  /** The same works with every unknown country known, those of other countries alone left aside. */
  private static List<Paper> known(List<Paper> papers, Random random) {
    List<String> pool = List.of("CN", "CN", "US", "DE");
    List<Paper> known = new ArrayList<>();
    for (Paper paper : papers) {
      boolean aside = !paper.countries().isEmpty() && !paper.countries().contains("CN");
      List<Address> addresses = new ArrayList<>();
      for (Address address : paper.addresses()) {
        addresses.add(
            address.country() == null && !aside
                ? new Address(pool.get(random.nextInt(pool.size())), "a")
                : address);
      }
      known.add(
          new Paper(
              paper.source(),
              paper.year(),
              paper.documentType(),
              paper.timesCited(),
              paper.normalisedImpact(),
              paper.authors(),
              addresses,
              paper.correspondences()));
    }
    return known;
  }
}
