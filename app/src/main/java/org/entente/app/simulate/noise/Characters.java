package org.entente.app.simulate.noise;

import java.text.Normalizer;

/** Characters beyond ASCII, as databases write them. */
final class Characters {

  private static final String GREEK = "αβγδκλμσω";
  private static final String[] GREEK_NAMES = {
    "alpha", "beta", "gamma", "delta", "kappa", "lambda", "mu", "sigma", "omega"
  };
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Characters() {}

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7f) {
        return false;
      }
    }
    return true;
  }

  /** Greek letters by their names. */
  static String greekSpelled(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      int letter = GREEK.indexOf(text.charAt(i));
      if (letter >= 0) {
        out.append(GREEK_NAMES[letter]);
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  /** Lowered and raised figures as plain ones, in tags if their names are given. */
  static String figures(String text, String lowered, String raised) {
    StringBuilder out = new StringBuilder(text.length() + 24);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int low = LOWERED.indexOf(c);
      int high = RAISED.indexOf(c);
      if (low >= 0) {
        tagged(out, low, lowered);
      } else if (high >= 0) {
        tagged(out, high, raised);
      } else {
        out.append(c == '⁺' ? '+' : c);
      }
    }
    return out.toString();
  }

  private static void tagged(StringBuilder out, int figure, String tag) {
    if (tag.isEmpty()) {
      out.append(figure);
    } else {
      out.append('<').append(tag).append('>').append(figure);
      out.append("</").append(tag).append('>');
    }
  }

  /** Letters without their accents; ø, ß and the like as the letters they resemble. */
  static String folded(String text) {
    if (isAscii(text)) {
      return text;
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (c < 0x300 || c > 0x36f) {
        out.append(c == 'ø' ? 'o' : c == 'Ø' ? 'O' : c);
      }
    }
    return out.toString();
  }

  /** German and Nordic letters as two: oe for ö. */
  static String transcribed(String text) {
    return folded(
        text.replace("ö", "oe")
            .replace("ø", "oe")
            .replace("ä", "ae")
            .replace("ü", "ue")
            .replace("å", "aa")
            .replace("Ö", "Oe")
            .replace("Ø", "Oe"));
  }
}
