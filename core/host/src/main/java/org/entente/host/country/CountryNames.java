package org.entente.host.country;

import java.util.Map;
import java.util.Set;

/**
 * The English names under which countries are shown to a reader, former states and territories with
 * codes of their own included. The names do not depend on the Java version or the locale.
 */
public final class CountryNames {

  /** Countries whose English name takes an article. */
  private static final Set<String> WITH_ARTICLE =
      Set.of(
          "AE", "BS", "CD", "CF", "CG", "DD", "DO", "EU", "FK", "GB", "GM", "KM", "KY", "MH", "MP",
          "MV", "NL", "PH", "SB", "SC", "SU", "TC", "US", "VA", "VG", "VI");

  private static final Map<String, String> NAMES = CountryTables.standard().codes();

  private CountryNames() {}

  /**
   * The English name of a country.
   *
   * @param code ISO 3166-1 alpha-2, {@code XK}, the code of a former state, or a code that only
   *     definition profiles give, such as {@code EU}; in capitals
   * @return the name, or the code itself where it is not known
   */
  public static String of(String code) {
    String name = NAMES.get(code);
    return name == null ? Profiles.names().getOrDefault(code, code) : name;
  }

  /** The name as it stands inside a sentence: {@code the United States}, {@code China}. */
  public static String inSentence(String code) {
    return WITH_ARTICLE.contains(code) ? "the " + of(code) : of(code);
  }

  /** Whether a code is known. */
  public static boolean isKnown(String code) {
    return NAMES.containsKey(code);
  }

  /** All codes and names, current countries in the order of their codes, former states last. */
  public static Map<String, String> all() {
    return NAMES;
  }
}
