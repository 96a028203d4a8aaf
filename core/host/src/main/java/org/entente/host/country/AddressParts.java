package org.entente.host.country;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The parts of an address between commas and semicolons. */
final class AddressParts {

  /** No separator but the comma and the semicolon comes before this character. */
  private static final char OTHER_SEPARATORS = '\u0600';

  private final CountryTables tables;

  AddressParts(CountryTables tables) {
    this.tables = tables;
  }

  /** The last comma or semicolon before {@code end}, or -1. */
  static int separatorBefore(String address, int end) {
    for (int i = end - 1; i >= 0; i--) {
      char c = address.charAt(i);
      if (c == ','
          || c == ';' && !Markup.endsEntity(address, i)
          || c >= OTHER_SEPARATORS && isOtherSeparator(c)) {
        return i;
      }
    }
    return -1;
  }

  /** Commas and semicolons of Chinese, Japanese and Arabic. */
  private static boolean isOtherSeparator(char c) {
    return c == '，' || c == '；' || c == '、' || c == '،' || c == '؛';
  }

  /** The parts that say something, in their order; a postcode at the end joins the part before. */
  List<String> of(String address) {
    List<String> parts = new ArrayList<>();
    int end = address.length();
    while (end >= 0) {
      int separator = separatorBefore(address, end);
      String part = address.substring(separator + 1, end).strip();
      if (!isSilent(part)) {
        parts.add(part);
      }
      end = separator;
    }
    Collections.reverse(parts);
    int last = parts.size() - 1;
    if (last > 0 && isPostcode(parts.get(last))) {
      String postcode = parts.remove(last);
      parts.set(last - 1, parts.get(last - 1) + " " + postcode);
    }
    return parts;
  }

  /** Whether every word of a part has a digit in it. */
  static boolean isPostcode(String part) {
    Words words = Words.of(part);
    for (int i = 0; i < words.size(); i++) {
      if (!PostalCodes.hasDigit(words.word(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a part says nothing, such as a blank or {@code SAR}. */
  boolean isSilent(String part) {
    Words words = Words.of(part);
    return words.size() == 0 || tables.isWord("noise", words.phrase(0, words.size()));
  }
}
