package org.entente.source.wos;

import java.util.Arrays;

/** Finds an author's place in the author list by the bytes of the name, exactly as written. */
final class NameIndex {

  private byte[] bytes = new byte[0];
  private final Values names;
  private int[] slots = new int[16];
  private int[] hashes = new int[8];
  private int[] homonyms = new int[8];
  private int mask;

  NameIndex(Values names) {
    this.names = names;
  }

  /** Reads the names anew; they lie in this array. */
  void build(byte[] array) {
    bytes = array;
    int size = names.size();
    int wanted = Math.max(16, Integer.highestOneBit(Math.max(1, size)) * 4);
    if (slots.length < wanted) {
      slots = new int[wanted];
    }
    mask = wanted - 1;
    Arrays.fill(slots, 0, wanted, 0);
    if (hashes.length < size) {
      hashes = new int[Math.max(size, 2 * hashes.length)];
      homonyms = new int[hashes.length];
    }
    for (int i = 0; i < size; i++) {
      hashes[i] = hash(array, names.from(i), names.to(i));
      homonyms[i] = -1;
      insert(i);
    }
  }

  private void insert(int name) {
    int slot = spread(hashes[name]);
    while (slots[slot] != 0) {
      int other = slots[slot] - 1;
      if (hashes[other] == hashes[name] && equal(other, bytes, names.from(name), names.to(name))) {
        while (homonyms[other] >= 0) {
          other = homonyms[other];
        }
        homonyms[other] = name;
        return;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = name + 1;
  }

  /** The first place of the name, 0-based; -1 where no author is called so. */
  int find(byte[] array, int from, int to) {
    if (names.isEmpty()) {
      return -1;
    }
    int hash = hash(array, from, to);
    int slot = spread(hash);
    while (slots[slot] != 0) {
      int name = slots[slot] - 1;
      if (hashes[name] == hash && equal(name, array, from, to)) {
        return name;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** The next author of the very same name, -1 where there is none. */
  int homonym(int name) {
    return homonyms[name];
  }

  private boolean equal(int name, byte[] array, int from, int to) {
    return Arrays.equals(bytes, names.from(name), names.to(name), array, from, to);
  }

  private int spread(int hash) {
    return (hash ^ hash >>> 15) & mask;
  }

  private static int hash(byte[] array, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + array[i];
    }
    return hash;
  }
}
