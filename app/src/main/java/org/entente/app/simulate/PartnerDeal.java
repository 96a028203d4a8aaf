package org.entente.app.simulate;

import org.entente.app.simulate.base.Randomness;

/**
 * Deals partner countries to international works so that every partner gets its count exactly, no
 * work has a partner twice, and every work has one at least.
 */
final class PartnerDeal {

  /** Partners of one work, at most. */
  private static final int MAX_PARTNERS = 10;

  /** Further partners of a work with more than one, on average. */
  private static final double FURTHER = 1.9;

  private static final int TRIES = 400;

  private PartnerDeal() {}

  /**
   * The partner sets of {@code works} works.
   *
   * @param counts works with each country; changed to what could not be dealt, which is zero
   *     throughout unless the counts are too small or too uneven for the number of works
   */
  static long[] deal(int works, int[] counts, Randomness random) {
    long[] sets = new long[works];
    int tokens = 0;
    int different = 0;
    for (int count : counts) {
      tokens += count;
      different += count > 0 ? 1 : 0;
    }
    int[] sizes = sizes(works, tokens, Math.min(MAX_PARTNERS, different), random);
    int slotCount = 0;
    for (int size : sizes) {
      slotCount += size;
    }
    int[] slots = new int[slotCount];
    int next = 0;
    for (int work = 0; work < works; work++) {
      for (int i = 0; i < sizes[work]; i++) {
        slots[next++] = work;
      }
    }
    random.shuffle(slots);
    int[] dealt = tokens(counts, tokens, random);
    int used = Math.min(slotCount, tokens);
    boolean[] placed = new boolean[used];
    for (int i = 0; i < used; i++) {
      int country = dealt[i];
      placed[i] = place(sets, slots, dealt, placed, i, random);
      if (placed[i]) {
        counts[country]--;
      }
    }
    for (int work = 0; work < works; work++) {
      if (sets[work] == 0) {
        sets[work] = 1L << Geography.UNITED_STATES;
      }
    }
    return sets;
  }

  /** Puts token {@code i} on its slot's work, or exchanges it with one that was placed before. */
  private static boolean place(
      long[] sets, int[] slots, int[] tokens, boolean[] placed, int i, Randomness random) {
    long bit = 1L << tokens[i];
    int work = slots[i];
    if ((sets[work] & bit) == 0) {
      sets[work] |= bit;
      return true;
    }
    for (int t = 0; t < TRIES && i > 0; t++) {
      int j = random.below(i);
      int other = slots[j];
      long otherBit = 1L << tokens[j];
      if (placed[j] && (sets[other] & bit) == 0 && (sets[work] & otherBit) == 0) {
        sets[other] = (sets[other] & ~otherBit) | bit;
        sets[work] |= otherBit;
        int kept = tokens[i];
        tokens[i] = tokens[j];
        tokens[j] = kept;
        return true;
      }
    }
    return false;
  }

  private static int[] sizes(int works, int tokens, int largest, Randomness random) {
    int[] sizes = new int[works];
    java.util.Arrays.fill(sizes, 1);
    int further = Math.max(0, tokens - works);
    int multilateral = largest < 2 ? 0 : (int) Math.min(works, Math.round(further / FURTHER));
    for (int i = 0; i < multilateral; i++) {
      sizes[i]++;
    }
    int rest = further - multilateral;
    // The room bounds the loop: counts that no deal can satisfy leave a remainder.
    long room = (long) multilateral * (largest - 2);
    for (int i = 0; i < Math.min(rest, room); ) {
      // The smaller of two draws leans towards the first works: a few grow large, most stay small.
      int work = Math.min(random.below(multilateral), random.below(multilateral));
      if (sizes[work] < largest) {
        sizes[work]++;
        i++;
      }
    }
    return sizes;
  }

  private static int[] tokens(int[] counts, int total, Randomness random) {
    int[] tokens = new int[total];
    int next = 0;
    for (int country = 0; country < counts.length; country++) {
      for (int i = 0; i < counts[country]; i++) {
        tokens[next++] = country;
      }
    }
    random.shuffle(tokens);
    return tokens;
  }
}
