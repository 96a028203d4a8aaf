package org.entente.host.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The normal form of document types, so that {@code Article}, {@code ar} and {@code
 * journal-article} are one thing in every source. The words are data: {@code document-types.tsv}.
 */
final class DocumentTypes {

  /** What a type becomes that the table does not know. */
  static final String OTHER = "other";

  private final Map<String, String> normal;

  private DocumentTypes(Map<String, String> normal) {
    this.normal = normal;
  }

  static DocumentTypes standard() {
    return new DocumentTypes(WordTable.read("document-types.tsv"));
  }

  /**
   * The normal type of a work. Where a source gives several ({@code Article; Early Access}), any
   * article makes it an article, else any review a review, else the first known one counts.
   *
   * @return null where the source gives none
   */
  @Nullable String normalise(List<String> written) {
    String first = null;
    boolean review = false;
    boolean any = false;
    for (String type : written) {
      String key = key(type);
      if (key.isEmpty()) {
        continue;
      }
      any = true;
      String known = normal.get(key);
      if (known == null) {
        continue;
      }
      if (known.equals("article")) {
        return known;
      }
      review |= known.equals("review");
      // A word such as "Early Access" says how a work came out and not what it is.
      if (first == null && !known.isEmpty()) {
        first = known;
      }
    }
    if (!any) {
      return null;
    }
    return review ? "review" : first == null ? OTHER : first;
  }

  private static String key(String type) {
    String text = Texts.collapse(Texts.fold(type).replace('_', ' ').replace('-', ' '));
    return text == null ? "" : text;
  }
}
