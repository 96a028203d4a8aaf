package org.entente.host.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Chooses among scored pairs so that no work is linked twice: the surest pair first, then the
 * surest of those left. Equal odds are decided by the order of the works, so that the same works
 * are always linked alike.
 */
final class Assignment {

  /** Pairs of one work that somebody is asked about at most. */
  private static final int MOST_SHOWN = 3;

  private Assignment() {}

  /** A pair that is linked, or to be looked at. */
  record Choice(long a, long b, String rule, double score, String status) {}

  static List<Choice> of(ScoredPairs pairs) {
    List<Integer> order =
        IntStream.range(0, pairs.size())
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer pair) -> -pairs.logOdds(pair))
                    .thenComparingLong(pairs::a)
                    .thenComparingLong(pairs::b))
            .toList();
    List<Choice> choices = new ArrayList<>();
    Set<Long> linkedA = new HashSet<>();
    Set<Long> linkedB = new HashSet<>();
    List<Integer> left = new ArrayList<>();
    for (int pair : order) {
      boolean sure =
          pairs.logOdds(pair) >= (pairs.doubted(pair) ? LinkRules.DOUBT : LinkRules.ACCEPT);
      if (sure && !linkedA.contains(pairs.a(pair)) && !linkedB.contains(pairs.b(pair))) {
        linkedA.add(pairs.a(pair));
        linkedB.add(pairs.b(pair));
        choices.add(choice(pairs, pair, LinkRules.ACCEPTED));
      } else {
        left.add(pair);
      }
    }
    Map<Long, Integer> shownA = new HashMap<>();
    Map<Long, Integer> shownB = new HashMap<>();
    for (int pair : left) {
      long a = pairs.a(pair);
      long b = pairs.b(pair);
      // A pair as sure as a link, one of whose works is linked already, is a work that stands twice
      // in one dataset: somebody should see it.
      boolean twice = pairs.logOdds(pair) >= LinkRules.ACCEPT;
      boolean free = !linkedA.contains(a) && !linkedB.contains(b);
      if ((twice || free)
          && shownA.getOrDefault(a, 0) < MOST_SHOWN
          && shownB.getOrDefault(b, 0) < MOST_SHOWN) {
        shownA.merge(a, 1, Integer::sum);
        shownB.merge(b, 1, Integer::sum);
        choices.add(choice(pairs, pair, LinkRules.REVIEW));
      }
    }
    return choices;
  }

  private static Choice choice(ScoredPairs pairs, int pair, String status) {
    boolean confirmed = pairs.doubted(pair) && status.equals(LinkRules.ACCEPTED);
    double score = confirmed ? 1 : Evidence.probability(pairs.logOdds(pair));
    return new Choice(pairs.a(pair), pairs.b(pair), pairs.rule(pair), score, status);
  }
}
