package org.entente.source.incites;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reference rows that stand among the data: never to be summed with them. */
final class Baseline {

  private static final Pattern NAME =
      Pattern.compile(
          "(?i)(?:global|world|country/region|organi[sz]ation|benchmark)\\s+baseline"
              + "|baseline(?:\\s+for\\s.*|\\s*\\((.*)\\))?");

  private Baseline() {}

  static boolean is(String name) {
    return NAME.matcher(name).matches();
  }

  /** The country in {@code Baseline ( ARGENTINA )}; empty where the brackets hold no location. */
  static String country(String name) {
    Matcher matcher = NAME.matcher(name);
    if (matcher.matches() && matcher.group(1) != null) {
      String inner = matcher.group(1).strip();
      return Vocabulary.location(inner) ? inner : "";
    }
    return "";
  }
}
