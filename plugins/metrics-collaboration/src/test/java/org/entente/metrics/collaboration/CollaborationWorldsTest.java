package org.entente.metrics.collaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.entente.kit.World;
import org.entente.metrics.world.Lines;
import org.entente.metrics.world.Paper;
import org.entente.metrics.world.Papers;
import org.entente.spi.MetricException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The metrics beside the naive implementation, on random worlds. */
class CollaborationWorldsTest {

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 50);
  }

  private static void assertAgrees(List<Paper> papers) throws Exception {
    Naive naive = new Naive(papers, World.COUNTRY);
    try (Ask ask = new Ask(papers)) {
      assertEquals(naive.full(1), Lines.of(ask.full(new Works())));
      assertEquals(naive.fractional(1), Lines.of(ask.fractional(new Works())));
      assertEquals(naive.full(2), Lines.of(ask.full(new InternationalWorks())));
      assertEquals(naive.fractional(2), Lines.of(ask.fractional(new InternationalWorks())));
      assertEquals(naive.fullShare(2), Lines.of(ask.full(new InternationalShare())));
      assertEquals(naive.fractionalShare(2), Lines.of(ask.fractional(new InternationalShare())));
      assertEquals(naive.fullShare(3), Lines.of(ask.full(new MultilateralShare())));
      assertEquals(naive.fractionalShare(3), Lines.of(ask.fractional(new MultilateralShare())));
      assertEquals(naive.domesticShare(false), Lines.of(ask.full(new DomesticShare())));
      assertEquals(
          naive.domesticShare(true),
          Lines.of(ask.full(new DomesticShare(), Map.of("authors", "2"))));
      assertEquals(naive.coverage(), Lines.of(ask.full(new AffiliationCoverage())));
      if (naive.unsplit * 20 > naive.international) {
        assertThrows(MetricException.class, () -> ask.byAuthor(new Works()));
      } else {
        assertEquals(naive.byAuthor(1), Lines.of(ask.byAuthor(new Works())));
        assertEquals(naive.byAuthor(2), Lines.of(ask.byAuthor(new InternationalWorks())));
        assertEquals(naive.shareByAuthor(2), Lines.of(ask.byAuthor(new InternationalShare())));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithTheNaiveDefinitions(long seed) throws Exception {
    assertAgrees(Papers.random(seed, 30 + (int) seed * 10));
    assertAgrees(Papers.tied(Papers.random(seed, 30 + (int) seed * 10), 40));
  }

  @Test
  void agreesOnTwoHundredThousandWorks() throws Exception {
    List<Paper> papers = Papers.tied(Papers.random(200, 200_000), 40);
    Naive naive = new Naive(papers, World.COUNTRY);
    assertTrue(naive.unsplit > 100, "some works cannot be split by author: " + naive.unsplit);
    assertAgrees(papers);
  }
}
