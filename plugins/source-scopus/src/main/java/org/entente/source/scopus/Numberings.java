package org.entente.source.scopus;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.Numbering;

/** Makes a numbering of what the forms of Scopus say. */
final class Numberings {

  private Numberings() {}

  /** The numbering, {@link Numbering#NONE} where all texts are empty. */
  static Numbering of(
      String volume, String issue, String firstPage, String articleNumber, String... issns) {
    List<String> parts = parts(issns);
    Numbering numbering =
        new Numbering(
            volume.strip(), issue.strip(), firstPage.strip(), articleNumber.strip(), parts);
    return numbering.equals(Numbering.NONE) ? Numbering.NONE : numbering;
  }

  /** The ISSNs, each once. */
  private static List<String> parts(String... texts) {
    List<String> parts = new ArrayList<>(2);
    for (String text : texts) {
      int from = 0;
      for (int i = 0; i <= text.length(); i++) {
        if (i == text.length() || isBetween(text.charAt(i))) {
          if (i > from && !parts.contains(text.substring(from, i))) {
            parts.add(text.substring(from, i));
          }
          from = i + 1;
        }
      }
    }
    return parts;
  }

  /** CSV writes {@code 16113349; 03029743}, the APIs {@code 23008814 20840845}. */
  private static boolean isBetween(char c) {
    return c == ';' || c == ',' || c <= ' ';
  }
}
