package org.entente.source.wos;

/** Searching in byte ranges without making strings of them. */
final class Bytes {

  private Bytes() {}

  static int indexOf(byte[] bytes, int wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** The first place where {@code first} is directly followed by {@code second}, else -1. */
  static int indexOf(byte[] bytes, int first, int second, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (bytes[i] == first && bytes[i + 1] == second) {
        return i;
      }
    }
    return -1;
  }

  static int lastIndexOf(byte[] bytes, int wanted, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  static int skipBlanks(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] == ' ') {
      at++;
    }
    return at;
  }

  /** Adds the parts between {@code "; "}, without blanks around them; empty parts are left out. */
  static void split(byte[] bytes, int from, int to, Values parts) {
    int at = from;
    while (at < to) {
      int end = indexOf(bytes, ';', ' ', at, to);
      parts.addTrimmed(bytes, at, end < 0 ? lastPart(bytes, at, to) : end, 0);
      if (end < 0) {
        return;
      }
      at = end + 2;
    }
  }

  private static int lastPart(byte[] bytes, int from, int to) {
    return to > from && bytes[to - 1] == ';' ? to - 1 : to;
  }

  /** The number that the range spells, -1 where it is no number of one to nine digits. */
  static int number(byte[] bytes, int from, int to) {
    if (from == to || to - from > 9) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  /** The first run of exactly four digits as a number, -1 where there is none. */
  static int fourDigits(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && bytes[end] >= '0' && bytes[end] <= '9') {
        end++;
      }
      if (end - at == 4) {
        return number(bytes, at, end);
      }
      at = end == at ? at + 1 : end;
    }
    return -1;
  }
}
