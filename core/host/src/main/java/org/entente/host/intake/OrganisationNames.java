package org.entente.host.intake;

import java.util.Map;

/**
 * A light normal form of organisations' names, in which {@code Chinese Acad Sci} and {@code The
 * Chinese Academy of Sciences} meet: lower case, no accents, no punctuation, abbreviations in full,
 * small words left out. It joins spellings of one name and knows nothing of organisations: a
 * university and its hospital stay two. The words are data: {@code organisation-words.tsv}.
 */
final class OrganisationNames {

  private final Map<String, String> words;

  private OrganisationNames(Map<String, String> words) {
    this.words = words;
  }

  static OrganisationNames standard() {
    return new OrganisationNames(WordTable.read("organisation-words.tsv"));
  }

  /** The normal form; empty where the name has no letter or digit. */
  String normalise(String organisation) {
    String folded = Texts.fold(organisation);
    StringBuilder normal = new StringBuilder(folded.length() + 16);
    StringBuilder kept = new StringBuilder(folded.length());
    int length = folded.length();
    int start = -1;
    for (int i = 0; i <= length; i++) {
      if (i < length && Character.isLetterOrDigit(folded.charAt(i))) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        String word = folded.substring(start, i);
        append(kept, word);
        append(normal, words.getOrDefault(word, word));
        start = -1;
      }
    }
    // A name of small words alone, such as "The And", is all the name there is.
    StringBuilder result = normal.length() > 0 ? normal : kept;
    return result.toString();
  }

  private static void append(StringBuilder text, String word) {
    if (!word.isEmpty()) {
      text.append(text.length() > 0 ? " " : "").append(word);
    }
  }
}
