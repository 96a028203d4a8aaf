package org.entente.host.country;

import java.util.Set;

/** The shapes of postcodes that belong to one country alone. Words are in normal form. */
final class PostalCodes {

  /** Letters that a Canadian postcode never has. */
  private static final String NEVER_CANADIAN = "dfioqu";

  private final Set<String> britishAreas;

  PostalCodes(Set<String> britishAreas) {
    this.britishAreas = britishAreas;
  }

  static boolean isNumber(String word, int digits) {
    if (word.length() != digits) {
      return false;
    }
    for (int i = 0; i < digits; i++) {
      if (!isDigit(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word may belong to a postcode: digits, or two letters at most. */
  static boolean mayBelong(String word) {
    return hasDigit(word) || word.length() <= 2;
  }

  /** The number of words, one or two, of a Canadian postcode at the end; 0 where there is none. */
  static int canadianWords(Words words) {
    int size = words.size();
    String last = words.word(size - 1);
    if (isCanadian(last)) {
      return 1;
    }
    return size >= 2
            && last.length() == 3
            && words.word(size - 2).length() == 3
            && isCanadian(words.word(size - 2) + last)
        ? 2
        : 0;
  }

  private static boolean isCanadian(String code) {
    if (code.length() != 6) {
      return false;
    }
    for (int i = 0; i < 6; i++) {
      char c = code.charAt(i);
      boolean fits =
          i % 2 == 1 ? isDigit(c) : c >= 'a' && c <= 'z' && NEVER_CANADIAN.indexOf(c) < 0;
      if (!fits) {
        return false;
      }
    }
    return code.charAt(0) != 'w' && code.charAt(0) != 'z';
  }

  /**
   * Whether the last two words are a British postcode of a known area, such as {@code sw1w 9sz}.
   */
  boolean isBritish(Words words) {
    int size = words.size();
    if (size < 2) {
      return false;
    }
    String out = words.word(size - 2);
    String in = words.word(size - 1);
    if (in.length() != 3
        || !isDigit(in.charAt(0))
        || isDigit(in.charAt(1))
        || isDigit(in.charAt(2))) {
      return false;
    }
    int letters = 0;
    while (letters < out.length() && !isDigit(out.charAt(letters))) {
      letters++;
    }
    int rest = out.length() - letters;
    return rest >= 1 && rest <= 2 && britishAreas.contains(out.substring(0, letters));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
