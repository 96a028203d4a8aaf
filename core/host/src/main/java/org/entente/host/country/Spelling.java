package org.entente.host.country;

/** How near two spellings are. */
final class Spelling {

  private Spelling() {}

  /**
   * Whether one letter less, one more, another one, or two neighbours changed round make one text
   * of the other. Equal texts are not one letter apart.
   */
  static boolean oneLetterApart(String a, String b) {
    int difference = a.length() - b.length();
    if (difference < -1 || difference > 1 || a.equals(b)) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(a.length(), b.length());
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    int left = a.length() - start - end;
    int right = b.length() - start - end;
    if (left <= 1 && right <= 1) {
      return true;
    }
    return left == 2
        && right == 2
        && a.charAt(start) == b.charAt(start + 1)
        && a.charAt(start + 1) == b.charAt(start);
  }
}
