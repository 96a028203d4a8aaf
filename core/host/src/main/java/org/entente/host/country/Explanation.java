package org.entente.host.country;

import java.util.Locale;

/**
 * Why an address has its country, in words for whoever asks.
 *
 * @param certainty {@code stated}, {@code inferred} or {@code none}
 * @param sentence the country, how sure it is, the text it rests on, and the rule
 */
public record Explanation(String certainty, String sentence) {

  /** Explains a resolution. */
  public static Explanation of(Resolution resolution) {
    Rule rule = Rule.withId(resolution.rule());
    String certainty = rule.certainty().name().toLowerCase(Locale.ROOT);
    if (!resolution.resolved()) {
      return new Explanation(
          certainty,
          "No country: nothing in the address settles it, and nothing is guessed. Give its last"
              + " part a country of your own with 'entente alias add'.");
    }
    return new Explanation(
        certainty,
        CountryNames.of(resolution.country())
            + " ("
            + certainty
            + "): \u201c"
            + resolution.text()
            + "\u201d "
            + reason(rule)
            + ".");
  }

  private static String reason(Rule rule) {
    return switch (rule) {
      case USER_ALIAS -> "is in your own list of names";
      case LAST_PART -> "is the country's English name at the end of the address";
      case ALIAS -> "is a name of the country in a database's vocabulary or another language";
      case TERRITORY -> "names a territory with a code of its own before its state";
      case SAME_NAME -> "tells apart two places that share a name";
      case US_STATE_COUNTRY -> "is a state of the United States with the country's name";
      case US_STATE_ZIP -> "is a state of the United States with a ZIP code that lies in it";
      case US_STATE -> "is a state of the United States standing alone";
      case US_STATE_UNIVERSITY -> "is a university named after a state of the United States";
      case CANADIAN_PROVINCE -> "is a Canadian province standing alone";
      case CANADIAN_POSTCODE -> "is a Canadian postcode";
      case AUSTRALIAN_STATE -> "is an Australian state";
      case UK_POSTCODE -> "is a British postcode";
      case COUNTRY_POSTCODE -> "is the country's name with a postcode";
      case LAST_WORDS -> "stands at the end of the last part";
      case RUN_TOGETHER -> "is the country's name, run together with the word before it";
      case MISSPELT -> "is one letter away from the country's name, and from no other";
      case EARLIER_PART ->
          "is the country's name in an earlier part, and nothing after it names another";
      case ISO_CODE -> "is the country's code by ISO 3166-1";
      case UNRESOLVED -> "settles nothing";
    };
  }
}
