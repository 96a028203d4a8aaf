package org.entente.metrics.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.LongStream;
import org.entente.kit.World;
import org.entente.metrics.world.Lines;
import org.entente.metrics.world.Paper;
import org.entente.metrics.world.Papers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The metrics beside the naive implementation, on random worlds. */
class PartnerWorldsTest {

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 50);
  }

  private static void assertAgrees(List<Paper> papers) throws Exception {
    Naive naive =
        new Naive(
            papers,
            World.COUNTRY,
            Papers.countries().stream().filter(c -> !c.equals(World.COUNTRY)).toList());
    try (Ask ask = new Ask(papers)) {
      assertEquals(naive.works(), Lines.of(ask.full(new PartnerWorks())));
      assertEquals(naive.fractionalWorks(), Lines.of(ask.fractional(new PartnerWorks())));
      assertEquals(naive.share(), Lines.of(ask.full(new PartnerShare())));
      assertEquals(naive.fractionalShare(), Lines.of(ask.fractional(new PartnerShare())));
      assertEquals(
          naive.shareOfInternational(), Lines.of(ask.full(new PartnerShareOfInternational())));
      assertEquals(naive.contribution(), Lines.of(ask.full(new PartnerContribution())));
      for (AffinityIndex index : AffinityIndex.values()) {
        for (String base : List.of("all", "international")) {
          assertEquals(
              naive.affinity(index, base.equals("international")),
              ask.affinity(index, base).stream()
                  .map(o -> Naive.affinityLine(o.partner(), o.year(), o.value().doubleValue()))
                  .toList(),
              index + " " + base);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithTheNaiveDefinitions(long seed) throws Exception {
    assertAgrees(Papers.random(seed, 30 + (int) seed * 10));
    assertAgrees(Paper.of(World.random(seed, 30 + (int) seed * 10)));
  }

  @Test
  void agreesOnTwoHundredThousandWorks() throws Exception {
    assertAgrees(Papers.random(200, 200_000));
  }
}
