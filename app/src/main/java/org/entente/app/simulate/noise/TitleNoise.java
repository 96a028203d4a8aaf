package org.entente.app.simulate.noise;

import java.util.Arrays;
import org.entente.app.simulate.base.Randomness;

/** How a database writes a title. */
final class TitleNoise {

  private static final String[] SEPARATORS = {" - ", ". ", ":", " : ", "; ", " — "};
  private static final String[] BEHIND = {
    " (Reprinted from Simulated Annals, vol 12, 2011)",
    " [in another language]",
    " (vol 12, 2015)",
    " [with abstract in English]",
    " (invited paper)",
    " (simulated series B)"
  };
  private static final String[] BEFORE = {"General: ", "Original article: ", "ARTICLE - "};

  private TitleNoise() {}

  static String write(Title title, Database database, int year, Randomness random) {
    boolean foreign = !title.original().isEmpty();
    if (foreign && Rate.TITLE_ORIGINAL_ONLY.happens(database, year, random)) {
      return folded(title.original(), database, year, random);
    }
    String text = joined(title, database, year, random);
    if (foreign && Rate.TITLE_OTHER_TRANSLATION.happens(database, year, random)) {
      text = Vocabulary.reworded(text);
    }
    if (Rate.TITLE_AMERICAN.happens(database, year, random)) {
      text = Spelling.american(text);
    }
    if (Rate.TITLE_HYPHEN.happens(database, year, random)) {
      text = text.replace("-", random.chance(0.5) ? "" : " ");
    }
    if (Rate.TITLE_TYPO.happens(database, year, random)) {
      text = Typos.slip(text, random);
    }
    if (Rate.TITLE_CUT.happens(database, year, random)) {
      text = cut(text, random);
    }
    text = characters(text, database, year, random);
    if (Rate.TITLE_ADDITION.happens(database, year, random)) {
      text = random.chance(0.7) ? text + random.pick(BEHIND) : random.pick(BEFORE) + text;
    }
    if (foreign && Rate.TITLE_ORIGINAL_ADDED.happens(database, year, random)) {
      text += " [" + title.original() + ']';
    }
    return text;
  }

  private static String joined(Title title, Database database, int year, Randomness random) {
    String end = "";
    String separator = ": ";
    if (Rate.TITLE_PUNCTUATION.happens(database, year, random)) {
      separator = random.pick(SEPARATORS);
      end = title.subtitle().isEmpty() ? "." : "";
    }
    if (title.subtitle().isEmpty() || Rate.TITLE_SUBTITLE_MISSING.happens(database, year, random)) {
      return title.main() + end;
    }
    return title.main() + separator + title.subtitle();
  }

  /** Keeps five words or more, of longer titles. */
  private static String cut(String text, Randomness random) {
    String[] words = text.split(" ", -1);
    if (words.length <= 6) {
      return text;
    }
    int kept = 5 + random.below(words.length - 5);
    String start = String.join(" ", Arrays.copyOf(words, kept));
    return random.chance(0.5) ? start + "..." : start;
  }

  private static String characters(String plain, Database database, int year, Randomness random) {
    String text = plain;
    boolean ascii = Characters.isAscii(text);
    if (!ascii && Rate.TITLE_GREEK_SPELLED.happens(database, year, random)) {
      text = Characters.greekSpelled(text);
    }
    if (Rate.TITLE_CAPITALS.happens(database, year, random)) {
      text = Letters.capitals(text);
    } else if (Rate.TITLE_HEADLINE_CASE.happens(database, year, random)) {
      text = Letters.headline(text);
    }
    if (text.indexOf('&') >= 0) {
      text = ampersand(text, database, year, random);
    }
    if (!ascii) {
      text = folded(text, database, year, random);
      boolean tags = Rate.TITLE_INDEX_MARKUP.happens(database, year, random);
      String lowered = database == Database.SCOPUS && random.chance(0.7) ? "inf" : "sub";
      text = Characters.figures(text, tags ? lowered : "", tags ? "sup" : "");
    }
    return text;
  }

  private static String folded(String text, Database database, int year, Randomness random) {
    return Rate.TITLE_DIACRITICS_FOLDED.happens(database, year, random)
        ? Characters.folded(text)
        : text;
  }

  private static String ampersand(String text, Database database, int year, Randomness random) {
    if (Rate.TITLE_AMPERSAND_SPELLED.happens(database, year, random)) {
      return text.replace("&", "and");
    }
    return Rate.TITLE_ENTITY.happens(database, year, random) ? text.replace("&", "&amp;") : text;
  }
}
