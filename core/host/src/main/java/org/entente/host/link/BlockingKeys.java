package org.entente.host.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The keys under which a work is compared with others: two works are looked at when they have one
 * in common. Each kind of key bears another kind of error: a typo at the end of a title, one at its
 * beginning, a translated title, an author spelled otherwise.
 */
final class BlockingKeys {

  private static final int WHOLE = 24;
  private static final int HEAD = 16;
  private static final int LONG_HEAD = 32;
  private static final int WORD = 6;

  private BlockingKeys() {}

  /** The keys of a description; few, and none of them empty. */
  static List<String> of(Description work) {
    List<String> keys = new ArrayList<>(10);
    String author = work.firstAuthor().family();
    for (String title : work.title().variants()) {
      if (title.length() >= WHOLE) {
        keys.add("t:" + title);
      }
      if (title.length() >= LONG_HEAD) {
        keys.add("h:" + title.substring(0, LONG_HEAD));
        keys.add("e:" + title.substring(title.length() - LONG_HEAD));
      }
      if (!author.isEmpty()) {
        keys.add("ha:" + head(title) + ":" + author);
      }
      if (!work.page().isEmpty()) {
        keys.add("hp:" + head(title) + ":" + work.page());
        keys.add("ep:" + tail(title) + ":" + work.page());
      }
    }
    if (!author.isEmpty()) {
      List<String> longest = longest(work.title().words());
      if (longest.size() >= 2) {
        keys.add("wa:" + longest.get(0) + ":" + longest.get(1) + ":" + author);
      }
      if (longest.size() >= 3) {
        keys.add("wb:" + longest.get(1) + ":" + longest.get(2) + ":" + author);
        keys.add("wc:" + longest.get(0) + ":" + longest.get(2) + ":" + author);
      }
    }
    if (!work.page().isEmpty() && !work.volume().isEmpty()) {
      if (!author.isEmpty()) {
        keys.add("vp:" + work.volume() + ":" + work.page() + ":" + author);
      }
      for (String issn : work.issns()) {
        keys.add("vi:" + work.volume() + ":" + work.page() + ":" + issn);
      }
    }
    if (!work.doi().isEmpty()) {
      keys.add("d:" + work.doi());
    }
    if (!work.pmid().isEmpty()) {
      keys.add("m:" + work.pmid());
    }
    return keys;
  }

  private static String head(String title) {
    return title.substring(0, Math.min(HEAD, title.length()));
  }

  private static String tail(String title) {
    return title.substring(Math.max(0, title.length() - HEAD));
  }

  /** The three longest words, longest first, of a length that tells something. */
  private static List<String> longest(List<String> words) {
    return words.stream()
        .filter(word -> word.length() >= WORD)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word))
        .limit(3)
        .toList();
  }
}
