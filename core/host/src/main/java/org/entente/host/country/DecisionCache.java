package org.entente.host.country;

import org.jspecify.annotations.Nullable;

/**
 * Decisions already made, by the text they depend on: a table of fixed size in which the newest
 * entry of a slot takes the place of the one before.
 *
 * <p>Safe for several threads without a lock: entries never change once made, and a thread that
 * misses another's entry only decides again, with the same result.
 */
final class DecisionCache {

  /** Stands for "this text does not settle it, look wider". */
  static final Decision WIDER = new Decision("", Rule.UNRESOLVED, "", Decision.Reach.ADDRESS);

  private record Entry(int hash, String text, Decision decision) {}

  private final @Nullable Entry[] entries;
  private final int longest;

  /**
   * @param sizeBits the number of slots as a power of two
   * @param longest the longest text that is kept, in characters
   */
  DecisionCache(int sizeBits, int longest) {
    this.entries = new @Nullable Entry[1 << sizeBits];
    this.longest = longest;
  }

  /** The decision kept for the end of an address, looked up without building that text. */
  @Nullable Decision get(String address, int from) {
    int length = address.length() - from;
    if (length > longest) {
      return null;
    }
    int hash = hash(address, from);
    Entry entry = entries[slot(hash)];
    if (entry == null
        || entry.hash() != hash
        || entry.text().length() != length
        || !address.endsWith(entry.text())) {
      return null;
    }
    return entry.decision();
  }

  void put(String address, int from, Decision decision) {
    if (address.length() - from <= longest) {
      int hash = hash(address, from);
      entries[slot(hash)] = new Entry(hash, address.substring(from), decision);
    }
  }

  private static int hash(String text, int from) {
    int hash = 0;
    for (int i = from; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15)) & (entries.length - 1);
  }
}
