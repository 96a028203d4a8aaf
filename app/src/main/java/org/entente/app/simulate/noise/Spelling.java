package org.entente.app.simulate.noise;

/** British words as Americans spell them. */
final class Spelling {

  private static final String[][] PAIRS = {
    {"ehaviour", "ehavior"},
    {"colour", "color"},
    {"odelling", "odeling"},
    {"isation", "ization"},
    {"umour", "umor"},
    {"apour", "apor"},
    {"fibre", "fiber"},
    {"centre", "center"},
    {"eighbour", "eighbor"},
    {"ageing", "aging"}
  };

  private Spelling() {}

  static String american(String text) {
    String written = text;
    for (String[] pair : PAIRS) {
      written = written.replace(pair[0], pair[1]);
    }
    return written;
  }
}
