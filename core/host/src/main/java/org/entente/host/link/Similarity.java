package org.entente.host.link;

/** How alike two texts are, 0 to 1. */
final class Similarity {

  /** Below this titles are simply different, and how much so does not matter. */
  private static final double FLOOR = 0.5;

  private Similarity() {}

  /**
   * One minus the edit distance (insertions, deletions, replacements, neighbours swapped) over the
   * longer length; 0 where it is below one half.
   */
  static double ofTexts(String a, String b) {
    if (a.equals(b)) {
      return a.isEmpty() ? 0 : 1;
    }
    int longer = Math.max(a.length(), b.length());
    int most = (int) (longer * (1 - FLOOR));
    if (Math.abs(a.length() - b.length()) > most) {
      return 0;
    }
    int distance = distance(a, b, most);
    return distance > most ? 0 : 1 - (double) distance / longer;
  }

  /**
   * The edit distance of two texts (optimal string alignment, Damerau 1964), or more than {@code
   * most} where it is more than that.
   */
  static int distance(String a, String b, int most) {
    int from = 0;
    int endA = a.length();
    int endB = b.length();
    while (from < endA && from < endB && a.charAt(from) == b.charAt(from)) {
      from++;
    }
    while (endA > from && endB > from && a.charAt(endA - 1) == b.charAt(endB - 1)) {
      endA--;
      endB--;
    }
    int rows = endA - from;
    int columns = endB - from;
    if (rows == 0 || columns == 0) {
      return Math.max(rows, columns);
    }
    int[] before = new int[columns + 1];
    int[] previous = new int[columns + 1];
    int[] current = new int[columns + 1];
    for (int j = 0; j <= columns; j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= rows; i++) {
      char c = a.charAt(from + i - 1);
      current[0] = i;
      int least = i;
      for (int j = 1; j <= columns; j++) {
        char d = b.charAt(from + j - 1);
        int cost =
            Math.min(Math.min(previous[j], current[j - 1]) + 1, previous[j - 1] + (c == d ? 0 : 1));
        boolean swapped =
            i > 1 && j > 1 && c == b.charAt(from + j - 2) && a.charAt(from + i - 2) == d;
        current[j] = swapped ? Math.min(cost, before[j - 2] + 1) : cost;
        least = Math.min(least, current[j]);
      }
      if (least > most) {
        return most + 1;
      }
      int[] free = before;
      before = previous;
      previous = current;
      current = free;
    }
    return previous[columns];
  }
}
