package org.entente.metrics.collaboration;

import static org.entente.kit.World.work;
import static org.entente.metrics.world.Paper.Author.author;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.kit.World;
import org.entente.metrics.world.Lines;
import org.entente.metrics.world.Paper;
import org.entente.metrics.world.Papers;
import org.entente.metrics.world.PapersScope;
import org.entente.model.Observation;
import org.entente.spi.Counting;
import org.entente.spi.Metric;
import org.entente.spi.MetricException;
import org.junit.jupiter.api.Test;

/** Figures that were worked out by hand. */
class CollaborationMetricsTest {

  /**
   * Derived by hand. 2013: CN; CN+US; CN+US+DE; CN with an unresolved address; US; one without any
   * country. So N = 4, I = 2, U = 1, S = 1, one work of three countries. 2014: CN+DE alone. One
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
                  work(2013, 0, "US"),
                  work(2013, 2),
                  work(2014, 0, "CN", "DE"),
                  work(null, 0, "CN", "US"))));

  private static Paper.Address at(String country, String organisation) {
    return new Paper.Address(country, organisation);
  }

  private static Paper.Address nowhere(String organisation) {
    return new Paper.Address(null, organisation);
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
    try (Ask ask = new Ask(BY_HAND)) {
      assertEquals(new BigDecimal("4"), value(ask.full(new Works()), 2013));
      assertEquals(new BigDecimal("1"), value(ask.full(new Works()), 2014));
      // 1 + 1/2 + 1/3 + 1 = 17/6
      List<Observation> fractional = ask.fractional(new Works());
      assertEquals(new BigDecimal("2.833333333333333"), value(fractional, 2013));
      assertEquals(new BigDecimal("0.5"), value(fractional, 2014));
    }
  }

  @Test
  void internationalWorksByHand() throws Exception {
    try (Ask ask = new Ask(BY_HAND)) {
      assertEquals(new BigDecimal("2"), value(ask.full(new InternationalWorks()), 2013));
      // 1/2 + 1/3 = 5/6
      assertEquals(
          new BigDecimal("0.8333333333333333"),
          value(ask.fractional(new InternationalWorks()), 2013));
    }
  }

  @Test
  void internationalShareByHand() throws Exception {
    try (Ask ask = new Ask(BY_HAND)) {
      Observation share = ask.full(new InternationalShare()).get(0);
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
      Observation fractional = ask.fractional(new InternationalShare()).get(0);
      assertEquals(5 / 17.0, fractional.value().doubleValue(), 1e-15);
      assertNull(fractional.interval());
    }
  }

  @Test
  void multilateralShareByHand() throws Exception {
    try (Ask ask = new Ask(BY_HAND)) {
      Observation share = ask.full(new MultilateralShare()).get(0);
      assertEquals(new BigDecimal("0.25"), share.value());
      // low = 1/5; the one work with a gap could rise, and so could the unknown one: (1+1+1)/5
      assertEquals(new BigDecimal("0.2"), Objects.requireNonNull(share.bounds()).lowest());
      assertEquals(new BigDecimal("0.6"), Objects.requireNonNull(share.bounds()).highest());
      // (1/3) / (17/6) = 2/17
      assertEquals(
          List.of("2013 2/17", "2014 0"),
          ask.fractional(new MultilateralShare()).stream()
              .map(
                  o ->
                      o.year()
                          + (Math.abs(o.value().doubleValue() - 2 / 17.0) < 1e-15
                              ? " 2/17"
                              : " " + o.value()))
              .toList());
    }
  }

  /**
   * Derived by hand: eight works of China in 2015.
   *
   * <ol>
   *   <li>One author, organisations A and B: domestic, with two authors asked for it is not.
   *   <li>Two authors, A and B: domestic.
   *   <li>Two authors, A twice: not domestic.
   *   <li>Two authors, A and B and an unresolved address: domestic, could be international.
   *   <li>Two authors, A and an unresolved address of B: not domestic, could be.
   *   <li>Two authors, A and an address without an organisation: not domestic.
   *   <li>Two authors, A and B and one in the United States: international.
   *   <li>Two authors, A, the United States and an unresolved address: never domestic.
   * </ol>
   *
   * And one work without any country. So N = 8, U = 1; of any authors D = 3, D' = 1, R = 1; of two
   * authors D = 2, D' = 1, R = 1.
   */
  private static List<Paper> domesticByHand() {
    List<Paper.Author> one = List.of(author("1", 0));
    List<Paper.Author> two = List.of(author("1", 0), author("2", 1));
    return List.of(
        Paper.article(2015, one, List.of(at("CN", "A"), at("CN", "B"))),
        Paper.article(2015, two, List.of(at("CN", "A"), at("CN", "B"))),
        Paper.article(2015, two, List.of(at("CN", "A"), at("CN", "A"))),
        Paper.article(2015, two, List.of(at("CN", "A"), at("CN", "B"), nowhere("C"))),
        Paper.article(2015, two, List.of(at("CN", "A"), nowhere("B"))),
        Paper.article(2015, two, List.of(at("CN", "A"), at("CN", ""))),
        Paper.article(2015, two, List.of(at("CN", "A"), at("CN", "B"), at("US", "D"))),
        Paper.article(2015, two, List.of(at("CN", "A"), at("US", "D"), nowhere("B"))),
        Paper.article(2015, two, List.of()));
  }

  @Test
  void domesticShareByHand() throws Exception {
    try (Ask ask = new Ask(domesticByHand())) {
      // 3/8; lowest (3 - 1)/9; highest (3 + 1 + 1)/9
      assertEquals(
          List.of(" 2015 0.375 3 8 0.2222222222222222 0.5555555555555556"),
          Lines.of(ask.full(new DomesticShare())));
      assertEquals(
          ask.full(new DomesticShare()), ask.full(new DomesticShare(), Map.of("authors", "any")));
      // 2/8; lowest (2 - 1)/9; highest (2 + 1 + 1)/9
      assertEquals(
          List.of(" 2015 0.25 2 8 0.1111111111111111 0.4444444444444444"),
          Lines.of(ask.full(new DomesticShare(), Map.of("authors", "2"))));
    }
  }

  @Test
  void withoutOrganisationsThereIsNoDomesticShare() throws Exception {
    try (Ask ask =
        new Ask(List.of(Paper.article(2015, List.of(), List.of(at("CN", ""), at("CN", "")))))) {
      MetricException refused =
          assertThrows(MetricException.class, () -> ask.full(new DomesticShare()));
      assertTrue(String.valueOf(refused.getMessage()).contains("names an organisation"));
      MetricException unknown =
          assertThrows(
              MetricException.class,
              () -> ask.full(new DomesticShare(), Map.of("authors", "several")));
      assertTrue(String.valueOf(unknown.getMessage()).contains("authors=2"));
    }
  }

  /**
   * Derived by hand: a work of China, the United States and Germany. Author 1 sits in China, author
   * 2 in China and in the United States, author 3 in Germany, author 4 nowhere known. So three
   * authors have a third each: China has 1/3 + 1/6 = 1/2, the United States 1/6, Germany 1/3. By
   * country each has 1/3. A second work is of China alone and tied to nobody: 1.
   */
  private static List<Paper> byAuthorByHand() {
    return List.of(
        Paper.article(
            2015,
            List.of(author("1", 0), author("2", 0, 1), author("3", 2), author("4", 3)),
            List.of(at("CN", "A"), at("US", "B"), at("DE", "C"), nowhere("D"))),
        Paper.article(2015, List.of(author("5")), List.of(at("CN", "A"))));
  }

  @Test
  void authorFractionalByHand() throws Exception {
    try (Ask ask = new Ask(byAuthorByHand())) {
      assertEquals(new BigDecimal("1.5"), value(ask.byAuthor(new Works()), 2015));
      assertEquals(new BigDecimal("0.5"), value(ask.byAuthor(new InternationalWorks()), 2015));
      assertEquals(
          List.of(" 2015 0.3333333333333333 0.5 1.5 - -"),
          Lines.of(ask.byAuthor(new InternationalShare())));
      assertEquals(
          new BigDecimal("0.1666666666666667"),
          value(ask.of(new Works(), "US", Counting.AUTHOR_FRACTIONAL), 2015));
      assertEquals(
          new BigDecimal("0.3333333333333333"),
          value(ask.of(new Works(), "DE", Counting.AUTHOR_FRACTIONAL), 2015));
    }
  }

  /** A work of China and Germany whose German address is tied to nobody, among so many that are. */
  private static List<Paper> untiedAmong(int tied) {
    List<Paper> papers = new ArrayList<>();
    List<Paper.Address> addresses = List.of(at("CN", "A"), at("DE", "C"));
    papers.add(Paper.article(2015, List.of(author("1", 0)), addresses));
    for (int i = 0; i < tied; i++) {
      papers.add(Paper.article(2015, List.of(author("1", 0), author("2", 0, 1)), addresses));
    }
    return papers;
  }

  @Test
  void aFewUntiedWorksAreSplitByCountryAndSaid() throws Exception {
    try (Ask ask = new Ask(untiedAmong(19))) {
      PapersScope scope = ask.scope("CN", Counting.AUTHOR_FRACTIONAL);
      // 1/2 for the untied one; 1/2 + 1/4 for each of 19
      assertEquals(new BigDecimal("14.75"), value(new Works().measure(scope), 2015));
      assertEquals(
          List.of(
              "1 of the 20 international works of CN has a country that is tied to none of the authors: split by country instead, 1/n for each of n countries."),
          scope.notes());
    }
  }

  @Test
  void manyUntiedWorksAreRefused() throws Exception {
    try (Ask ask = new Ask(untiedAmong(18))) {
      MetricException refused =
          assertThrows(MetricException.class, () -> ask.byAuthor(new Works()));
      assertEquals(
          "Works cannot be split by author here: 1 of the 19 international works of CN has a country that is tied to none of the authors, which is more than 5 %. Ask for"
              + " --counting fractional, or for years whose works tie addresses to authors (Web of Science does from 2008 on).",
          refused.getMessage());
    }
  }

  @Test
  void coverageByHand() throws Exception {
    try (Ask ask = new Ask(BY_HAND)) {
      Observation coverage = ask.full(new AffiliationCoverage()).get(0);
      assertEquals("", coverage.country());
      assertEquals(new BigDecimal("5"), coverage.numerator());
      assertEquals(new BigDecimal("6"), coverage.denominator());
    }
  }

  @Test
  void anEmptyWorldHasNoObservations() throws Exception {
    try (Ask ask = new Ask(List.of())) {
      for (Metric metric :
          List.of(
              new Works(),
              new InternationalShare(),
              new DomesticShare(),
              new AffiliationCoverage())) {
        for (Counting counting : Ask.countings(metric)) {
          assertEquals(List.of(), ask.of(metric, "CN", counting), metric.info().id());
        }
      }
    }
  }

  @Test
  void aWorldWithoutAnyCountryHasNoShare() throws Exception {
    try (Ask ask = new Ask(Paper.of(new World(List.of(work(2013, 3), work(2013, 0)))))) {
      assertEquals(List.of(), ask.full(new InternationalShare()));
      assertEquals(List.of(), ask.full(new DomesticShare()));
      assertEquals(List.of(), ask.fractional(new InternationalShare()));
      assertEquals(List.of(), ask.byAuthor(new InternationalShare()));
      assertEquals(new BigDecimal("0"), value(ask.full(new Works()), 2013));
      assertEquals(new BigDecimal("0"), value(ask.full(new AffiliationCoverage()), 2013));
    }
  }

  @Test
  void theOrderOfWorksDoesNotMatter() throws Exception {
    List<Paper> papers = Papers.tied(Papers.random(77, 200), 200);
    List<Paper> reversed = new ArrayList<>(papers);
    Collections.reverse(reversed);
    try (Ask ask = new Ask(papers);
        Ask again = new Ask(reversed)) {
      assertEquals(ask.full(new DomesticShare()), again.full(new DomesticShare()));
      assertEquals(ask.byAuthor(new Works()), again.byAuthor(new Works()));
    }
  }
}
