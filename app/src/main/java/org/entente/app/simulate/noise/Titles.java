package org.entente.app.simulate.noise;

import org.entente.app.simulate.base.Randomness;

/** Draws titles in the patterns of articles. */
final class Titles {

  private static final double SUBTITLE = 0.25;
  private static final String[] LANGUAGES = {
    "Chinese", "Chinese", "Chinese", "German", "French", "Spanish", "Russian", "Portuguese"
  };

  private static final String[] SUBTITLES = {
    "a simulated cohort of % years",
    "evidence from % simulated sites",
    "a review",
    "a case study",
    "lessons of % trials",
    "results of a simulated survey",
    "an overview & outlook",
    "towards a common standard",
    "a comparison of % methods",
    "a pilot study"
  };

  private Titles() {}

  static Title draw(int year, Randomness random) {
    String main = capitalised(pattern(random));
    String subtitle =
        random.chance(SUBTITLE)
            ? random.pick(SUBTITLES).replace("%", Integer.toString(2 + random.below(60)))
            : "";
    if (!Rate.TITLE_FOREIGN.happens(year, random)) {
      return new Title(main, subtitle, "", "English");
    }
    StringBuilder original = new StringBuilder(capitalised(Vocabulary.foreign(random)));
    for (int i = 4 + random.below(6); i > 0; i--) {
      original.append(' ').append(Vocabulary.foreign(random));
    }
    return new Title(main, subtitle, original.toString(), random.pick(LANGUAGES));
  }

  private static String pattern(Randomness random) {
    String term = Vocabulary.term(random);
    String other = Vocabulary.term(random);
    String adjective = random.pick(Vocabulary.ADJECTIVES);
    String noun = random.pick(Vocabulary.NOUNS);
    String method = random.pick(Vocabulary.METHODS);
    String setting = random.pick(Vocabulary.SETTINGS);
    String effect = random.chance(0.5) ? "effects" : "behaviour";
    return switch (random.below(14)) {
      case 0, 1 -> method + " of " + adjective + ' ' + term + ' ' + noun + " for " + other;
      case 2 -> term + " and " + other + " in " + adjective + ' ' + noun + ' ' + setting;
      case 3, 4 -> effect + " of " + term + " on " + other + ' ' + noun + ' ' + setting;
      case 5 -> "a " + adjective + ' ' + method + " for " + term + "-based " + other + ' ' + noun;
      case 6 -> adjective + ' ' + term + ' ' + other;
      case 7 ->
          effect + " of " + Vocabulary.formula(random) + '-' + term + ' ' + noun + " with " + other;
      case 8 -> Vocabulary.greek(random) + '-' + term + ' ' + noun + " & the colour of " + other;
      case 9 -> "towards " + adjective + ' ' + noun + ": " + method + " of " + term + ' ' + other;
      case 10 -> "the " + Vocabulary.eponym(random) + ' ' + method + " of " + term + " in " + other;
      case 11 -> term + " at " + (20 + random.below(900)) + " K: " + method + " of " + other;
      case 12 -> "can " + term + " improve " + other + ' ' + noun + ' ' + setting + "?";
      default ->
          adjective
              + ' '
              + noun
              + " of "
              + term
              + ' '
              + setting
              + ": the \""
              + other
              + "\" hypothesis";
    };
  }

  /** With a capital first letter, where that is one of ASCII. */
  static String capitalised(String text) {
    if (text.isEmpty()) {
      return text;
    }
    char first = text.charAt(0);
    return first >= 'a' && first <= 'z' ? (char) (first - 32) + text.substring(1) : text;
  }
}
