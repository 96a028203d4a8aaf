package org.entente.source.scopus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.model.Numbering;

/** Makes a numbering of what the forms of Scopus say. */
final class Numberings {

  /** CSV writes {@code 16113349; 03029743}, the APIs {@code 23008814 20840845}. */
  private static final Pattern BETWEEN_ISSNS = Pattern.compile("[;,\\s]+");

  private static final int ISSN_LENGTH = 8;

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
    if (texts.length == 1 && texts[0].length() <= ISSN_LENGTH) {
      return texts[0].isBlank() ? List.of() : List.of(texts[0].strip());
    }
    List<String> parts = new ArrayList<>(2);
    for (String text : texts) {
      for (String part : BETWEEN_ISSNS.split(text, -1)) {
        if (!part.isEmpty() && !parts.contains(part)) {
          parts.add(part);
        }
      }
    }
    return parts;
  }
}
