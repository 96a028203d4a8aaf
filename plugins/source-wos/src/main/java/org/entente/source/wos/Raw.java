package org.entente.source.wos;

/** The beginning of a rejected record, to show. */
final class Raw {

  private static final int MOST = 2_000;

  private Raw() {}

  static String text(Decoder decoder, byte[] bytes, int from, int to) {
    int end = Math.min(to, from + MOST);
    // Not in the middle of a character of several bytes.
    while (end < to && end > from && (bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return decoder.decode(bytes, from, end);
  }
}
