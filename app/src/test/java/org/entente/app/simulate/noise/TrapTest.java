package org.entente.app.simulate.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.app.simulate.base.Randomness;
import org.junit.jupiter.api.Test;

class TrapTest {

  private static final Venues VENUES =
      new Venues(List.of("Journal of Simulated Physics", "Simulated Annals of Optics"));

  private static final int BLOCKS = 60;
  private static final int SIZE = 1024;

  private static List<Facts> block(int block) {
    List<Facts> facts = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      int number = block * SIZE + i;
      Randomness random = Randomness.of(9, number, 1);
      Kind kind = random.chance(0.5) ? Kind.ARTICLE : random.pick(Kind.values());
      int year = 2013 + random.below(11);
      facts.add(
          new Facts(number, kind, year, year, year, false, 0, number % 2, authors(number), 0));
    }
    return facts;
  }

  private static List<Byline> authors(int number) {
    return List.of(
        new Byline(new PersonName("Weilan" + number, "Nora", '\0'), false),
        new Byline(new PersonName("Lanfield" + number, "Tomas", '\0'), false));
  }

  @Test
  void everyTrapIsWhatItSays() {
    Map<Trap, Integer> counts = new EnumMap<>(Trap.class);
    for (int b = 0; b < BLOCKS; b++) {
      List<Facts> facts = block(b);
      TrapPlan plan = TrapPlan.of(facts, Randomness.of(1, b, 1));
      Bibliographies bibliographies = new Bibliographies(4, VENUES, facts, plan);
      Set<Integer> leaders = new HashSet<>();
      for (int i = 0; i < SIZE; i++) {
        Trap trap = plan.trap(i);
        if (trap == null) {
          assertEquals(-1, plan.leader(i));
          continue;
        }
        counts.merge(trap, 1, Integer::sum);
        if (trap == Trap.GENERIC_TITLE) {
          assertTrue(bibliographies.get(i).title().text().length() < 40);
          continue;
        }
        int leader = plan.leader(i);
        assertTrue(leaders.add(leader), "a publication is in one pair");
        assertEquals(trap, plan.leads(leader));
        assertEquals(null, plan.trap(leader));
        look(
            trap,
            bibliographies.get(i),
            bibliographies.get(leader),
            facts.get(i),
            facts.get(leader));
      }
    }
    assertEquals(Trap.values().length, counts.size(), counts.toString());
  }

  private static void look(
      Trap trap, Bibliography own, Bibliography leader, Facts facts, Facts leaderFacts) {
    String title = own.title().text();
    String other = leader.title().text();
    boolean sameGroup = own.authors().equals(leader.authors());
    assertEquals(trap != Trap.COMMENT, sameGroup, trap.toString());
    assertTrue(own.doi().isEmpty() || !own.doi().equals(leader.doi()));
    switch (trap) {
      case CONFERENCE_VERSION -> {
        assertEquals(other, title);
        assertTrue(own.venue().conference() && !leader.venue().conference());
        int later = leaderFacts.year() - facts.year();
        assertTrue(later >= 0 && later <= 2);
      }
      case REPRINT -> assertEquals(other, title);
      case PART -> {
        assertTrue(other.contains("art I") || other.contains("part 1") || other.contains(" - I"));
        assertTrue(title.contains("art II") || title.contains("part 2") || title.contains(" - II"));
        assertNotEquals(other, title);
        assertEquals(
            other.replaceFirst("(Part I|part 1| - I)", "#"),
            title.replaceFirst("(Part II|part 2| - II)", "#"));
      }
      case SEQUEL -> {
        assertNotEquals(other, title);
        assertEquals(leader.venue(), own.venue());
        assertTrue(Math.abs(title.split(" ", -1).length - other.split(" ", -1).length) <= 1, title);
      }
      case SERIES -> {
        assertNotEquals(other, title);
        assertEquals(
            other.replace(Integer.toString(leaderFacts.year()), "#"),
            title.replace(Integer.toString(facts.year()), "#"));
      }
      case SAME_VOLUME -> {
        assertEquals(other, title);
        assertEquals(leader.venue(), own.venue());
        assertEquals(leader.numbering().volume(), own.numbering().volume());
        assertEquals(leader.numbering().issue(), own.numbering().issue());
      }
      case CORRECTION, COMMENT, REPLY -> {
        assertTrue(title.contains(leader.title().main()), title);
        assertNotEquals(other, title);
        assertEquals(leader.venue(), own.venue());
      }
      case GENERIC_TITLE -> assertFalse(title.isEmpty());
    }
  }

  @Test
  void descriptionsFollowFromSeedNumberDatabaseAndCopyInAnyOrder() {
    List<Facts> facts = block(0);
    RealisticNoise noise =
        new RealisticNoise(4, List.of("Journal of Simulated A", "Simulated B"), 2013, 2023);
    RealisticNoise.Block forwards = noise.block(facts);
    RealisticNoise.Block backwards = noise.block(facts);
    List<Description> described = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      described.add(forwards.describe(i, Database.WOS, 0));
    }
    int differing = 0;
    for (int i = SIZE - 1; i >= 0; i--) {
      assertEquals(described.get(i), backwards.describe(i, Database.WOS, 0));
      Description again = backwards.describe(i, Database.WOS, 1);
      assertEquals(described.get(i).year(), again.year());
      differing += described.get(i).equals(again) ? 0 : 1;
    }
    assertTrue(differing > SIZE / 2);
    RealisticNoise other =
        new RealisticNoise(5, List.of("Journal of Simulated A", "Simulated B"), 2013, 2023);
    assertNotEquals(described.get(0), other.block(facts).describe(0, Database.WOS, 0));
  }

  @Test
  void whatIsCountedNeverStandsTwice() {
    List<Facts> facts = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      boolean counted = i % 2 == 0;
      facts.add(new Facts(i, Kind.ARTICLE, 2018, 2018, 2018, counted, 0, 0, authors(i), 0));
    }
    RealisticNoise.Block block =
        new RealisticNoise(4, List.of("Journal of Simulated A"), 2013, 2023).block(facts);
    int twice = 0;
    for (int i = 0; i < facts.size(); i++) {
      int copies = block.copies(i, Database.SCOPUS);
      assertTrue(copies == 1 || !facts.get(i).counted());
      twice += copies - 1;
    }
    assertTrue(twice > 1 && twice < 30, twice + " of 10,000");
  }
}
