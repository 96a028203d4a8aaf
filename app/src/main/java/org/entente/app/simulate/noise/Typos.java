package org.entente.app.simulate.noise;

import org.entente.app.simulate.base.Randomness;

/** Slips of a typist: one letter transposed, dropped, doubled or replaced. */
final class Typos {

  private static final int TRIES = 20;

  private Typos() {}

  /** The text with one slip; unchanged where no letter was met. */
  static String slip(String text, Randomness random) {
    for (int t = 0; t < TRIES && text.length() > 1; t++) {
      int at = random.below(text.length() - 1);
      char here = text.charAt(at);
      char next = text.charAt(at + 1);
      if (isLetter(here) && isLetter(next) && here != next) {
        return slip(text, at, random);
      }
    }
    return text;
  }

  private static String slip(String text, int at, Randomness random) {
    String before = text.substring(0, at);
    String after = text.substring(at + 1);
    char here = text.charAt(at);
    return switch (random.below(4)) {
      case 0 -> before + text.charAt(at + 1) + here + text.substring(at + 2);
      case 1 -> before + after;
      case 2 -> before + here + here + after;
      default -> before + other(here, random) + after;
    };
  }

  private static char other(char letter, Randomness random) {
    char first = letter <= 'Z' ? 'A' : 'a';
    return (char) (first + (letter - first + 1 + random.below(25)) % 26);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
