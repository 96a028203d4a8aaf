package org.entente.host.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether two names of journals, books or proceedings are the same, one abbreviated or not. */
final class VenueName {

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Set<String> SMALL =
      Set.of("the", "of", "and", "in", "for", "on", "de", "la", "le", "der", "die", "und", "et");

  private VenueName() {}

  /** The words that count, folded. */
  static List<String> words(String venue) {
    List<String> words = new ArrayList<>();
    for (String word : NOT_WORD.split(Folding.fold(venue), -1)) {
      if (!word.isEmpty() && !SMALL.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /**
   * Same words in the same order, each of which may be cut short in one of the names ("j mol biol",
   * "journal molecular biology"), or one name the beginning of the other.
   */
  static boolean same(List<String> a, List<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    List<String> shorter = a.size() <= b.size() ? a : b;
    List<String> longer = a.size() <= b.size() ? b : a;
    if (shorter.size() < longer.size()
        && (shorter.size() < 2 || longer.size() > 3 * shorter.size())) {
      return false;
    }
    for (int i = 0; i < shorter.size(); i++) {
      String one = shorter.get(i);
      String other = longer.get(i);
      if (!one.startsWith(other) && !other.startsWith(one)) {
        return String.join("", a).equals(String.join("", b));
      }
    }
    return true;
  }
}
