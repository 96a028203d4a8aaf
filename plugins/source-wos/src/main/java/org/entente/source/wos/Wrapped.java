package org.entente.source.wos;

/**
 * Addresses that go over several lines. The exports give each address a line of its own, however
 * long; but older ones, and editors, break long lines. An address goes on in the next line where
 * its group of authors is still open, where the line ends in a comma, where the file has the tag at
 * every address and the next line has none, or where every whole address of the record ends in a
 * full stop and this one does not.
 */
final class Wrapped {

  private Wrapped() {}

  static boolean isWrapped(byte[] bytes, Values lines, RecordText record) {
    boolean stops = endsInStop(bytes, lines, lines.size() - 1);
    for (int i = 1; i < lines.size(); i++) {
      if (record.goesOn(i) || goesOn(bytes, lines, i, stops)) {
        return true;
      }
    }
    return false;
  }

  /** Fills the ranges of whole addresses and gives the array in which they lie. */
  static byte[] unwrap(byte[] bytes, Values lines, RecordText record, Values addresses) {
    boolean stops = endsInStop(bytes, lines, lines.size() - 1);
    int length = 0;
    for (int i = 0; i < lines.size(); i++) {
      length += lines.to(i) - lines.from(i) + 1;
    }
    byte[] whole = new byte[length];
    int at = 0;
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean open = i > 0 && openGroup(whole, start, at);
      if (i > 0) {
        if (open || record.goesOn(i) || goesOn(bytes, lines, i, stops)) {
          whole[at++] = ' ';
        } else {
          addresses.add(start, at);
          start = at;
        }
      }
      int size = lines.to(i) - lines.from(i);
      System.arraycopy(bytes, lines.from(i), whole, at, size);
      at += size;
    }
    addresses.add(start, at);
    return whole;
  }

  private static boolean goesOn(byte[] bytes, Values lines, int line, boolean stops) {
    int from = lines.from(line - 1);
    int to = lines.to(line - 1);
    if (openGroup(bytes, from, to)) {
      return true;
    }
    boolean unfinished = bytes[to - 1] == ',' || (stops && bytes[to - 1] != '.');
    return unfinished && bytes[lines.from(line)] != '[';
  }

  private static boolean openGroup(byte[] bytes, int from, int to) {
    return from < to && bytes[from] == '[' && Bytes.indexOf(bytes, ']', from, to) < 0;
  }

  private static boolean endsInStop(byte[] bytes, Values lines, int line) {
    return bytes[lines.to(line) - 1] == '.';
  }
}
