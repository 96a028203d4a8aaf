package org.entente.source.wos;

import java.util.Arrays;

/** A growing list of byte ranges; what array they lie in is the owner's to know. */
final class Values {

  private int[] from = new int[4];
  private int[] to = new int[4];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int from(int index) {
    return from[index];
  }

  int to(int index) {
    return to[index];
  }

  void add(int rangeFrom, int rangeTo) {
    if (size == from.length) {
      from = Arrays.copyOf(from, 2 * size);
      to = Arrays.copyOf(to, 2 * size);
    }
    from[size] = rangeFrom;
    to[size] = rangeTo;
    size++;
  }

  /** Adds the range without blanks at its ends, or nothing where only blanks are left. */
  void addTrimmed(byte[] bytes, int rangeFrom, int rangeTo, int base) {
    int start = rangeFrom;
    int end = rangeTo;
    while (start < end && bytes[start] == ' ') {
      start++;
    }
    while (end > start && bytes[end - 1] == ' ') {
      end--;
    }
    if (start < end) {
      add(start - base, end - base);
    }
  }

  /** Moves every range; used once the array is known in which the ranges lie. */
  void shift(int distance) {
    if (distance != 0) {
      for (int i = 0; i < size; i++) {
        from[i] += distance;
        to[i] += distance;
      }
    }
  }
}
