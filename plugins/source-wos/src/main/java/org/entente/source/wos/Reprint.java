package org.entente.source.wos;

import java.util.Arrays;

/**
 * Reads a reprint (corresponding) address field: {@code Name, AB; Other, C (corresponding author),
 * address.; Third, D (corresponding author), address.} The words in parentheses are in the language
 * of the user's interface; files of 2006 have none: {@code Name, AB, address.} An entry may also be
 * an address without a name.
 */
final class Reprint {

  /** Told of each entry. */
  interface Entry {

    /**
     * One entry.
     *
     * @param names the names as ranges of the array, good during the call; empty where there is
     *     none
     * @param from where the address begins
     * @param to where it ends
     */
    void read(Values names, int from, int to);
  }

  private final byte[] bytes;
  private final NameIndex shortNames;
  private final NameIndex fullNames;
  private final Values names = new Values();

  Reprint(byte[] bytes, NameIndex shortNames, NameIndex fullNames) {
    this.bytes = bytes;
    this.shortNames = shortNames;
    this.fullNames = fullNames;
  }

  void read(int from, int to, Entry entry) {
    int at = from;
    while (at < to) {
      int end = at;
      do {
        end = Bytes.indexOf(bytes, '.', ';', end, to);
        end = end < 0 ? to : end + 1;
        // The stop belongs to the entry, the semicolon and the blank after it do not.
      } while (end + 1 < to && bytes[end + 1] != ' ');
      readPart(at, end, entry);
      at = Bytes.skipBlanks(bytes, Math.min(to, end + 1), to);
    }
  }

  /** Reads a part that ends in a full stop: one entry, or several with a semicolon between them. */
  private void readPart(int from, int to, Entry entry) {
    int at = from;
    while (at < to) {
      int open = marker(at, to);
      if (open < 0) {
        readUnmarked(at, to, entry);
        return;
      }
      int close = Bytes.indexOf(bytes, ')', open, to);
      int address = Bytes.skipBlanks(bytes, Math.min(to, close + 2), to);
      int next = nextEntry(open, close, address, to);
      names.clear();
      Bytes.split(bytes, at, open, names);
      entry.read(names, address, next < 0 ? to : next);
      at = next < 0 ? to : Bytes.skipBlanks(bytes, next + 1, to);
    }
  }

  private void readUnmarked(int from, int to, Entry entry) {
    names.clear();
    int address = from;
    int comma = Bytes.indexOf(bytes, ',', from, to);
    if (comma >= 0) {
      int second = Bytes.indexOf(bytes, ',', comma + 1, to);
      if (second >= 0 && isAuthor(from, second)) {
        names.add(from, second);
        address = Bytes.skipBlanks(bytes, second + 1, to);
      } else if (isAuthor(from, comma)) {
        names.add(from, comma);
        address = Bytes.skipBlanks(bytes, comma + 1, to);
      }
    }
    entry.read(names, address, to);
  }

  /** Where the parenthesis opens that says what the names before it are, -1 where there is none. */
  private int marker(int from, int to) {
    int open = Bytes.indexOf(bytes, '(', from, to);
    int close = open < 0 ? -1 : Bytes.indexOf(bytes, ')', open, to);
    if (close < 0 || open == from || close + 1 >= to || bytes[close + 1] != ',') {
      return -1;
    }
    if (saysAuthor(open + 1, close)) {
      return open;
    }
    names.clear();
    Bytes.split(bytes, from, open, names);
    for (int i = 0; i < names.size(); i++) {
      if (!isAuthor(names.from(i), names.to(i))) {
        return -1;
      }
    }
    return names.isEmpty() ? -1 : open;
  }

  /** "author", "autor", "auteur", "autore" and so on, or words in another script. */
  private boolean saysAuthor(int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return true;
      }
      if (i + 2 < to
          && (bytes[i] | 0x20) == 'a'
          && (bytes[i + 1] | 0x20) == 'u'
          && (bytes[i + 2] | 0x20) == 't') {
        return true;
      }
    }
    return false;
  }

  /**
   * The semicolon before the next entry of the same part, -1 where there is none. An entry is known
   * by the same words in parentheses; its names reach back over whatever are authors.
   */
  private int nextEntry(int open, int close, int address, int to) {
    int length = close + 2 - open;
    int again = -1;
    for (int i = address; i + length <= to && again < 0; i++) {
      if (bytes[i] == '(' && Arrays.equals(bytes, i, i + length, bytes, open, open + length)) {
        again = i;
      }
    }
    if (again < 0) {
      return -1;
    }
    int cut = Bytes.lastIndexOf(bytes, ';', address, again);
    while (cut >= 0) {
      int before = Bytes.lastIndexOf(bytes, ';', address, cut);
      int name = before < 0 ? cut : Bytes.skipBlanks(bytes, before + 1, cut);
      if (before < 0 || !isAuthor(name, cut)) {
        break;
      }
      cut = before;
    }
    return cut;
  }

  private boolean isAuthor(int from, int to) {
    return shortNames.find(bytes, from, to) >= 0 || fullNames.find(bytes, from, to) >= 0;
  }
}
