package org.entente.source.scopus;

/**
 * Gives one and the same string for equal texts that come again and again (document types,
 * languages, journals), as long as they do not push each other out: 1024 places, fixed memory.
 */
final class RecurringText {

  private static final int PLACES = 1024;

  private final String[] texts = new String[PLACES];

  String of(CsvRows row, int cell) {
    int start = row.start(cell);
    int end = row.end(cell);
    byte[] bytes = row.bytes();
    int hash = 1;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + bytes[i];
    }
    int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    String known = texts[place];
    if (known != null && isAscii(known, bytes, start, end)) {
      return known;
    }
    String text = row.text(cell);
    texts[place] = text;
    return text;
  }

  private static boolean isAscii(String text, byte[] bytes, int start, int end) {
    if (text.length() != end - start) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      // Bytes above 127 are negative and never equal a char: such texts are decoded each time.
      if (text.charAt(i) != bytes[start + i]) {
        return false;
      }
    }
    return true;
  }
}
