package org.entente.metrics.affiliations;

import static org.entente.metrics.world.Paper.Author.author;
import static org.entente.metrics.world.Paper.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.entente.kit.World;
import org.entente.metrics.world.LoadedPapers;
import org.entente.metrics.world.Paper;
import org.entente.metrics.world.Paper.Address;
import org.entente.metrics.world.Paper.Author;
import org.entente.metrics.world.Paper.Correspondent;
import org.entente.metrics.world.Papers;
import org.entente.metrics.world.PapersScope;
import org.entente.model.Bounds;
import org.entente.model.Interval;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AffiliationsMetricsTest {

  private static final TreeSet<String> PARTNERS =
      new TreeSet<>(List.of("DE", "FR", "GB", "HK", "JP", "US"));

  private static final Address CN = new Address("CN", "a");
  private static final Address US = new Address("US", "b");
  private static final Address DE = new Address("DE", "c");
  private static final Address UNRESOLVED = new Address(null, "d");

  private static final LoadedPapers WORLD = new LoadedPapers();

  @AfterAll
  static void close() throws Exception {
    WORLD.close();
  }

  private static List<Observation> measure(
      Metric metric, List<Paper> papers, Map<String, String> parameters, List<String> notes)
      throws Exception {
    return measure(metric, papers, Optional.empty(), parameters, notes);
  }

  private static List<Observation> measure(
      Metric metric,
      List<Paper> papers,
      Optional<String> partner,
      Map<String, String> parameters,
      List<String> notes)
      throws Exception {
    Map<String, String> all = new HashMap<>();
    metric.info().parameters().forEach(p -> all.put(p.name(), p.defaultValue()));
    all.putAll(parameters);
    PapersScope scope = WORLD.of(papers).asking(World.COUNTRY, partner, Counting.FULL, all);
    List<Observation> observations = metric.measure(scope);
    notes.addAll(scope.notes());
    return observations;
  }

  private static List<String> lines(
      Metric metric, List<Paper> papers, Map<String, String> parameters) throws Exception {
    return measure(metric, papers, parameters, new ArrayList<>()).stream()
        .map(Naive::line)
        .toList();
  }

  private static Map<String, String> dual(String rule, String of, String identity) {
    return Map.of("rule", rule, "of", of, "identity", identity);
  }

  /**
   * Derived by hand, all of 2013. Work 1: A in CN and US, B in US. Work 2: A in CN and US again, C
   * in CN. Work 3: C in US. Work 4: the name "li, w" in CN and US. Work 5: somebody without key in
   * CN and US. So strictly A and "li, w" are dual with the US: 2 authors, 1 of them a name, on
   * works 1, 2, 4 and 5. Loosely C too: CN on work 2, US on work 3; 3 authors, on works 1 to 5.
   */
  private static final List<Paper> DUAL =
      List.of(
          article(2013, List.of(author("A", 0, 1), author("B", 1)), List.of(CN, US)),
          article(2013, List.of(author("A", 0, 1), author("C", 0)), List.of(CN, US)),
          article(2013, List.of(author("C", 0)), List.of(US)),
          article(2013, List.of(new Author("li, w", false, false, List.of(0, 1))), List.of(CN, US)),
          article(2013, List.of(new Author(null, false, false, List.of(0, 1))), List.of(CN, US)));

  @Test
  void dualAffiliatedAuthorsByHand() throws Exception {
    Metric metric = new DualAffiliatedAuthors();
    List<String> notes = new ArrayList<>();
    assertEquals(new BigDecimal("2"), measure(metric, DUAL, Map.of(), notes).get(0).value());
    assertEquals(2, notes.size(), notes.toString());
    assertTrue(notes.get(0).startsWith("Of the 2 authors in these figures, 1 are told apart"));
    assertTrue(notes.get(1).startsWith("1 times an author with an address in CN has neither"));
    assertEquals(List.of("US 2013 4"), lines(metric, DUAL, dual("strict", "works", "identifier")));
    assertEquals(List.of("US 2013 3"), lines(metric, DUAL, dual("loose", "authors", "identifier")));
    assertEquals(List.of("US 2013 5"), lines(metric, DUAL, dual("loose", "works", "identifier")));
    assertEquals(
        List.of("US 2013 1"), lines(metric, DUAL, dual("strict", "authors", "identifiers-only")));
    assertEquals(
        List.of("US 2013 2"), lines(metric, DUAL, dual("loose", "authors", "identifiers-only")));
  }

  @Test
  void theLooseRuleSaysWhatItCannotSee() throws Exception {
    List<String> notes = new ArrayList<>();
    List<Paper> ofChinaAlone = List.of(DUAL.get(0), DUAL.get(1));
    measure(
        new DualAffiliatedAuthors(), ofChinaAlone, dual("loose", "authors", "identifier"), notes);
    assertTrue(
        notes.toString().contains("works of the partner alone are missing"), notes.toString());
  }

  /**
   * Derived by hand, all of 2013. Work 1: A in CN and US, B in CN: CN is common. Work 2: A in CN, B
   * in US: nothing is. Work 3: A in CN and US, B in DE and US: the US is common. Work 4: A in CN, B
   * in US and an unresolved address: could be CN. Work 5: A in CN, B in DE, C without address: left
   * out. Work 6: A in CN, B unresolved: not known to be international; could be, nothing common; or
   * it stays out. Work 7: no known country. So 2 of 4; lowest 2/(4+1+1), highest: works 4 up, 6
   * would share no country with A unless it is CN, which is common: (2+1+1+1)/(4+1+1).
   */
  private static final List<Paper> CO_AFFILIATION =
      List.of(
          article(2013, List.of(author("A", 0, 1), author("B", 0)), List.of(CN, US)),
          article(2013, List.of(author("A", 0), author("B", 1)), List.of(CN, US)),
          article(2013, List.of(author("A", 0, 1), author("B", 1, 2)), List.of(CN, US, DE)),
          article(2013, List.of(author("A", 0), author("B", 1, 2)), List.of(CN, US, UNRESOLVED)),
          article(2013, List.of(author("A", 0), author("B", 1), author("C")), List.of(CN, DE)),
          article(2013, List.of(author("A", 0), author("B", 1)), List.of(CN, UNRESOLVED)),
          article(2013, List.of(author("A", 0)), List.of(UNRESOLVED)));

  @Test
  void coAffiliationOnlyShareByHand() throws Exception {
    List<String> notes = new ArrayList<>();
    Observation share =
        measure(new CoAffiliationOnlyShare(), CO_AFFILIATION, Map.of(), notes).get(0);
    assertEquals(" 2013 2 4", Naive.line(share));
    assertEquals(" 2013 0.3333333333 0.8333333333", Naive.bounds(share));
    assertEquals(Interval.wilson(2, 4), share.interval());
    assertTrue(
        notes.get(0).startsWith("Of the 5 international works of CN, 1 are left out"),
        notes.toString());
  }

  /**
   * Derived by hand, all of 2013, all of CN and US. Work 1: a correspondence address in CN. Work 2:
   * in CN and in US: led by both. Work 3: B, in the US, is marked as corresponding. Work 4: nobody
   * is named, the first author is in CN and DE: led by both. Work 5: an address that is not
   * resolved, of nobody: cannot be said. Work 6: addresses are tied to nobody, two authors: cannot
   * be said. Work 7: the same with one author, whose both addresses are. Work 8: B's correspondence
   * address is not resolved, B is in CN. So CN leads 1, 2, 4, 7, 8 of 6; of these 8 is not sure.
   * Lowest 4/8, highest (5+2)/8.
   */
  private static final List<Paper> LEADING =
      List.of(
          article(2013, List.of(author("A", 1), author("B", 0)), List.of(CN, US))
              .correspondingTo(new Correspondent(null, "CN")),
          article(2013, List.of(author("A", 0), author("B", 1)), List.of(CN, US))
              .correspondingTo(new Correspondent(1, "CN"), new Correspondent(2, "US")),
          article(
              2013,
              List.of(author("A", 0), new Author("B", true, true, List.of(1))),
              List.of(CN, US)),
          article(2013, List.of(author("A", 0, 2), author("B", 1)), List.of(CN, US, DE)),
          article(2013, List.of(author("A", 0), author("B", 1)), List.of(CN, US))
              .correspondingTo(new Correspondent(null, null)),
          article(2013, List.of(author("A"), author("B")), List.of(CN, US)),
          article(2013, List.of(author("A")), List.of(CN, US)),
          article(2013, List.of(author("A", 1), author("B", 0)), List.of(CN, US))
              .correspondingTo(new Correspondent(2, null)));

  @Test
  void leadingShareByHand() throws Exception {
    List<String> notes = new ArrayList<>();
    List<Observation> shares =
        measure(new LeadingShare(), LEADING, Optional.of("US"), Map.of(), notes);
    assertEquals(List.of("US 2013 5 6"), shares.stream().map(Naive::line).toList());
    assertEquals("US 2013 0.5000000000 0.8750000000", Naive.bounds(shares.get(0)));
    assertTrue(
        notes.get(0).startsWith("Of the 8 joint works of CN and US, 2 cannot be decided"),
        notes.toString());
    // Corresponding authors alone: works 1, 2, 3, 8 are decided, all but 3 led by CN.
    assertEquals(
        List.of("US 2013 3 4"),
        measure(
                new LeadingShare(),
                LEADING,
                Optional.of("US"),
                Map.of("lead", "corresponding"),
                notes)
            .stream()
            .map(Naive::line)
            .toList());
    // First authors alone: all but work 6 are decided; 1 and 8 are led by the US.
    assertEquals(
        List.of("US 2013 5 7"),
        measure(new LeadingShare(), LEADING, Optional.of("US"), Map.of("lead", "first"), notes)
            .stream()
            .map(Naive::line)
            .toList());
  }

  /** Ten works of two authors in a year; of so many of them every address is tied. */
  private static List<Paper> ties(int year, int tied) {
    List<Paper> papers = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      papers.add(
          article(
              year,
              List.of(author("A", 0), i < tied ? author("B", 1) : author("B")),
              List.of(CN, US)));
    }
    return papers;
  }

  @Test
  void aYearWithoutEnoughLinksIsLeftOut() throws Exception {
    List<Paper> papers = new ArrayList<>(ties(2013, 9));
    papers.addAll(ties(2014, 8));
    papers.add(article(2015, List.of(author("A")), List.of(CN)));
    for (Metric metric : List.of(new CoAffiliationOnlyShare(), new DualAffiliatedAuthors())) {
      List<String> notes = new ArrayList<>();
      List<Observation> observations = measure(metric, papers, partnerOf(metric), Map.of(), notes);
      assertEquals(List.of(2013), observations.stream().map(Observation::year).distinct().toList());
      assertEquals(
          "No address of a work of CN is tied to an author in 2015: left out.", notes.get(0));
      assertEquals(
          "Fewer than 90 % of the works of CN with two or more authors have every address tied to an author in 2014 (80.0 %): left out.",
          notes.get(1));
      MetricException nothingLeft =
          assertThrows(
              MetricException.class,
              () -> measure(metric, ties(2014, 8), partnerOf(metric), Map.of(), notes));
      assertTrue(String.valueOf(nothingLeft.getMessage()).contains("2014 (80.0 %)"));
    }
  }

  private static Optional<String> partnerOf(Metric metric) {
    return metric.info().byPartner() ? Optional.of("US") : Optional.empty();
  }

  @Test
  void webOfScienceBefore2008IsRefused() throws Exception {
    List<Paper> papers = new ArrayList<>();
    ties(2007, 10).forEach(paper -> papers.add(paper.from("wos")));
    for (Metric metric : List.of(new CoAffiliationOnlyShare(), new DualAffiliatedAuthors())) {
      List<String> notes = new ArrayList<>();
      MetricException refused =
          assertThrows(
              MetricException.class,
              () -> measure(metric, papers, partnerOf(metric), Map.of(), notes));
      assertTrue(
          String.valueOf(refused.getMessage()).contains("from 2008 on: left out: 2007."),
          refused.getMessage());
      List<Paper> longer = new ArrayList<>(papers);
      ties(2008, 10).forEach(paper -> longer.add(paper.from("wos")));
      assertEquals(
          List.of(2008),
          measure(metric, longer, partnerOf(metric), Map.of(), notes).stream()
              .map(Observation::year)
              .toList());
      assertEquals(1, notes.size(), notes.toString());
      // Scopus is not meant.
      assertEquals(
          List.of(2007),
          measure(metric, ties(2007, 10), partnerOf(metric), Map.of(), notes).stream()
              .map(Observation::year)
              .toList());
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  static LongStream fewerSeeds() {
    return LongStream.rangeClosed(1, 20);
  }

  /** The random works, those of them that are tied too badly for the rule of 90 % thinned out. */
  private static List<Paper> world(long seed, int size) {
    List<Paper> papers = new ArrayList<>();
    Random random = new Random(seed);
    for (Paper paper : Papers.random(seed, size)) {
      boolean tied =
          paper.authors().size() < 2
              || paper.addresses().size()
                  == paper.authors().stream()
                      .flatMap(a -> a.addresses().stream())
                      .distinct()
                      .count();
      // In every fifth world nothing is thinned out but in 2013: years are left out.
      boolean kept = seed % 5 == 0 && !Objects.equals(paper.year(), 2013);
      if (tied || kept || (seed % 5 != 0 && random.nextInt(40) == 0)) {
        papers.add(paper);
      }
    }
    return papers;
  }

  private static void assertAgrees(List<Paper> papers) throws Exception {
    for (boolean loose : List.of(false, true)) {
      for (boolean works : List.of(false, true)) {
        for (boolean onlyIds : List.of(false, true)) {
          assertDualAgrees(papers, loose, works, onlyIds);
        }
      }
    }
    assertCoAffiliationAgrees(papers);
    for (String lead : List.of("corresponding-else-first", "corresponding", "first")) {
      assertLeadAgrees(papers, lead);
    }
  }

  private static void assertDualAgrees(
      List<Paper> papers, boolean loose, boolean works, boolean onlyIds) throws Exception {
    assertEquals(
        Naive.dual(papers, PARTNERS, loose, works, onlyIds),
        lines(
            new DualAffiliatedAuthors(),
            papers,
            dual(
                loose ? "loose" : "strict",
                works ? "works" : "authors",
                onlyIds ? "identifiers-only" : "identifier")));
  }

  private static void assertLeadAgrees(List<Paper> papers, String lead) throws Exception {
    assertEquals(
        Naive.leading(papers, PARTNERS, lead),
        lines(new LeadingShare(), papers, Map.of("lead", lead)));
  }

  private static void assertCoAffiliationAgrees(List<Paper> papers) throws Exception {
    List<String> bounds = new ArrayList<>();
    List<String> expected = Naive.coAffiliation(papers, bounds);
    List<Observation> shares =
        measure(new CoAffiliationOnlyShare(), papers, Map.of(), new ArrayList<>());
    assertEquals(expected, shares.stream().map(Naive::line).toList());
    assertEquals(bounds, shares.stream().map(Naive::bounds).toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithTheNaiveDefinitionsOnRandomWorlds(long seed) throws Exception {
    assertAgrees(world(seed, 60 + (int) seed * 15));
  }

  @Test
  void agreesWithTheNaiveDefinitionsOnALargeWorld() throws Exception {
    List<Paper> papers = world(61, 200_000);
    assertDualAgrees(papers, false, false, false);
    assertDualAgrees(papers, true, false, false);
    assertDualAgrees(papers, true, true, false);
    assertCoAffiliationAgrees(papers);
    assertLeadAgrees(papers, "corresponding-else-first");
  }

  /** The same works with every unknown country known, those of other countries alone left aside. */
  private static List<Paper> known(List<Paper> papers, Random random) {
    List<String> pool = List.of("CN", "US", "CN", "US", "DE", "GB", "JP", "HK", "FR");
    List<Paper> known = new ArrayList<>();
    for (Paper paper : papers) {
      if (!paper.countries().isEmpty() && !paper.countries().contains("CN")) {
        known.add(paper);
        continue;
      }
      List<Address> addresses = new ArrayList<>();
      for (Address address : paper.addresses()) {
        addresses.add(
            address.country() == null
                ? new Address(pool.get(random.nextInt(pool.size())), address.organisation())
                : address);
      }
      List<Correspondent> letters = new ArrayList<>();
      for (Correspondent letter : paper.correspondences()) {
        letters.add(
            letter.country() == null
                ? new Correspondent(letter.position(), pool.get(random.nextInt(pool.size())))
                : letter);
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
              letters));
    }
    return known;
  }

  @ParameterizedTest
  @MethodSource("fewerSeeds")
  void sharesAreWithinTheirBoundsWhateverTheUnknownCountriesAre(long seed) throws Exception {
    List<Paper> papers = world(seed, 40 + (int) seed);
    Random random = new Random(seed);
    for (Metric metric : List.of(new CoAffiliationOnlyShare(), new LeadingShare())) {
      Map<String, Bounds> stated = new HashMap<>();
      for (Observation o : tried(metric, papers)) {
        stated.put(o.partner() + o.year(), Objects.requireNonNull(o.bounds()));
      }
      for (int i = 0; i < 5; i++) {
        for (Observation o : tried(metric, known(papers, random))) {
          Bounds bounds = stated.get(o.partner() + o.year());
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

  /** None where no year is good enough. */
  private static List<Observation> tried(Metric metric, List<Paper> papers) throws Exception {
    return Naive.usable(papers).isEmpty()
        ? List.of()
        : measure(metric, papers, Map.of(), new ArrayList<>());
  }

  private static Map<String, Integer> values(List<Paper> papers, Map<String, String> parameters)
      throws Exception {
    Map<String, Integer> values = new HashMap<>();
    for (Observation o :
        measure(new DualAffiliatedAuthors(), papers, parameters, new ArrayList<>())) {
      values.put(o.partner() + " " + o.year(), o.value().intValueExact());
    }
    return values;
  }

  @ParameterizedTest
  @MethodSource("fewerSeeds")
  void invariantsHold(long seed) throws Exception {
    List<Paper> papers = world(seed, 500);
    for (String of : List.of("authors", "works")) {
      Map<String, Integer> loose = values(papers, dual("loose", of, "identifier"));
      Map<String, Integer> strict = values(papers, dual("strict", of, "identifier"));
      strict.forEach(
          (of1, count) -> assertTrue(count <= loose.getOrDefault(of1, 0), of + " " + of1));
      values(papers, dual("strict", of, "identifiers-only"))
          .forEach((of1, count) -> assertTrue(count <= strict.getOrDefault(of1, 0), of1));
    }
    // Of works of two countries whose lead sits in one of them, the two shares add up to 1.
    List<Paper> plain = new ArrayList<>();
    for (Paper paper : papers) {
      if (paper.countries().equals(new TreeSet<>(List.of("CN", "US")))) {
        var leads = Naive.leads(paper, "corresponding-else-first");
        if (leads.size() == 1 && paper.countries().containsAll(leads)) {
          plain.add(paper);
        }
      }
    }
    Map<Integer, BigDecimal> sums = new HashMap<>();
    for (List<Paper> side : List.of(plain, swapped(plain))) {
      for (Observation o : measure(new LeadingShare(), side, Map.of(), new ArrayList<>())) {
        sums.merge(
            Objects.requireNonNull(o.year()),
            Objects.requireNonNull(o.numerator())
                .subtract(Objects.requireNonNull(o.denominator()).divide(BigDecimal.valueOf(2))),
            BigDecimal::add);
      }
    }
    sums.forEach((year, sum) -> assertEquals(0, sum.signum(), "in " + year));
  }

  /** China and the United States in each other's place. */
  private static List<Paper> swapped(List<Paper> papers) {
    Map<String, String> other = Map.of("CN", "US", "US", "CN");
    List<Paper> swapped = new ArrayList<>();
    for (Paper paper : papers) {
      swapped.add(
          new Paper(
              paper.source(),
              paper.year(),
              paper.documentType(),
              paper.timesCited(),
              paper.normalisedImpact(),
              paper.authors(),
              paper.addresses().stream()
                  .map(a -> new Address(of(other, a.country()), a.organisation()))
                  .toList(),
              paper.correspondences().stream()
                  .map(l -> new Correspondent(l.position(), of(other, l.country())))
                  .toList()));
    }
    return swapped;
  }

  private static @org.jspecify.annotations.Nullable String of(
      Map<String, String> other, @org.jspecify.annotations.Nullable String country) {
    return country == null ? null : other.getOrDefault(country, country);
  }
}
