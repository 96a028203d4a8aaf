package org.entente.app.simulate.noise;

/**
 * A publication's own title, before any database.
 *
 * @param main without the subtitle; with Greek letters, lowered figures and accents as printed
 * @param subtitle empty for none
 * @param original in the publication's language, empty where that is English
 * @param language of the publication
 */
record Title(String main, String subtitle, String original, String language) {

  static Title english(String main) {
    return new Title(main, "", "", "English");
  }

  Title withMain(String other) {
    return new Title(other, subtitle, original, language);
  }

  /** In one line, as printed. */
  String text() {
    return subtitle.isEmpty() ? main : main + ": " + subtitle;
  }
}
