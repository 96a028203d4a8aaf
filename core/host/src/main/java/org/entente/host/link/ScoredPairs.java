package org.entente.host.link;

import java.util.Arrays;
import java.util.List;

/** Pairs of works with what speaks for them; columns, for there may be millions. */
final class ScoredPairs {

  private static final List<String> RULES =
      List.of(LinkRules.DOI, LinkRules.PMID, LinkRules.TITLE, LinkRules.PLACE);

  private int size;
  private long[] a = new long[1024];
  private long[] b = new long[1024];
  private byte[] rule = new byte[1024];
  private float[] logOdds = new float[1024];
  private boolean[] doubted = new boolean[1024];

  /**
   * Adds a pair.
   *
   * @param inDoubt whether an identifier links the pair that stands on no other work, though the
   *     titles differ
   */
  void add(long aId, long bId, String by, double odds, boolean inDoubt) {
    if (size == a.length) {
      int longer = size + size / 2;
      a = Arrays.copyOf(a, longer);
      b = Arrays.copyOf(b, longer);
      rule = Arrays.copyOf(rule, longer);
      logOdds = Arrays.copyOf(logOdds, longer);
      doubted = Arrays.copyOf(doubted, longer);
    }
    a[size] = aId;
    b[size] = bId;
    rule[size] = (byte) RULES.indexOf(by);
    logOdds[size] = (float) odds;
    doubted[size] = inDoubt;
    size++;
  }

  int size() {
    return size;
  }

  long a(int pair) {
    return a[pair];
  }

  long b(int pair) {
    return b[pair];
  }

  String rule(int pair) {
    return RULES.get(rule[pair]);
  }

  double logOdds(int pair) {
    return logOdds[pair];
  }

  boolean doubted(int pair) {
    return doubted[pair];
  }
}
