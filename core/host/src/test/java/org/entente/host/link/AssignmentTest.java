package org.entente.host.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssignmentTest {

  private static List<String> words(ScoredPairs pairs) {
    return Assignment.of(pairs).stream()
        .map(choice -> choice.a() + "-" + choice.b() + " " + choice.status())
        .toList();
  }

  @Test
  void theSurestFirst() {
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(1, 11, LinkRules.TITLE, 5, false);
    pairs.add(1, 12, LinkRules.TITLE, 6, false);
    pairs.add(2, 12, LinkRules.TITLE, 7, false);
    pairs.add(3, 13, LinkRules.TITLE, 2, false);
    pairs.add(2, 13, LinkRules.TITLE, 1, false);
    // 2-12, then 1-12 is taken, so 1-11; 1-12 is as sure as a link: somebody should see it.
    assertEquals(
        List.of("2-12 accepted", "1-11 accepted", "1-12 review", "3-13 review"), words(pairs));
  }

  @Test
  void equalOddsAreDecidedAlikeWhateverTheOrder() {
    ScoredPairs one = new ScoredPairs();
    one.add(1, 11, LinkRules.TITLE, 5, false);
    one.add(2, 11, LinkRules.TITLE, 5, false);
    ScoredPairs other = new ScoredPairs();
    other.add(2, 11, LinkRules.TITLE, 5, false);
    other.add(1, 11, LinkRules.TITLE, 5, false);
    assertEquals(words(one), words(other));
    assertEquals(List.of("1-11 accepted", "2-11 review"), words(one));
  }

  @Test
  void aDoubtedIdentifierStandsUnlessAllSpeaksAgainst() {
    ScoredPairs pairs = new ScoredPairs();
    pairs.add(1, 11, LinkRules.DOI, 0.5, true);
    pairs.add(2, 12, LinkRules.DOI, -3, true);
    pairs.add(3, 13, LinkRules.DOI, -3, true);
    pairs.add(3, 14, LinkRules.TITLE, 9, false);
    assertEquals(List.of("3-14 accepted", "1-11 accepted", "2-12 review"), words(pairs));
    assertEquals(1, Assignment.of(pairs).get(1).score());
  }

  @Test
  void noWorkIsLinkedTwice() {
    Random random = new Random(3);
    for (int n = 0; n < 200; n++) {
      ScoredPairs pairs = new ScoredPairs();
      for (int i = 0; i < 3000; i++) {
        pairs.add(
            random.nextInt(300),
            random.nextInt(300),
            LinkRules.TITLE,
            random.nextDouble() * 8,
            false);
      }
      Set<Long> a = new HashSet<>();
      Set<Long> b = new HashSet<>();
      for (Assignment.Choice choice : Assignment.of(pairs)) {
        if (choice.status().equals(LinkRules.ACCEPTED)) {
          assertTrue(a.add(choice.a()) && b.add(choice.b()), "work linked twice");
          assertTrue(choice.score() >= 0.97);
        }
      }
    }
  }
}
