package org.entente.app.simulate.noise;

import java.util.Locale;
import java.util.Set;

/** Capitals in titles and venues. */
final class Letters {

  private static final Set<String> SMALL =
      Set.of("a", "an", "and", "at", "for", "in", "of", "on", "the", "to", "under", "with", "over");

  private Letters() {}

  static String capitals(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** Each Word but Small Ones with a Capital. */
  static String headline(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (from < text.length()) {
      int space = text.indexOf(' ', from);
      int to = space < 0 ? text.length() : space;
      String word = text.substring(from, to);
      out.append(from > 0 && SMALL.contains(word) ? word : Titles.capitalised(word));
      if (space >= 0) {
        out.append(' ');
      }
      from = to + 1;
    }
    return out.toString();
  }
}
