package org.entente.host.country;

import java.util.Map;

/**
 * The English names under which countries are shown to a reader, former states and territories with
 * codes of their own included. The names do not depend on the Java version or the locale.
 */
public final class CountryNames {

  private static final Map<String, String> NAMES = CountryTables.standard().codes();

  private CountryNames() {}

  /**
   * The English name of a country.
   *
   * @param code ISO 3166-1 alpha-2, {@code XK}, or the code of a former state, in capitals
   * @return the name, or the code itself where it is not known
   */
  public static String of(String code) {
    return NAMES.getOrDefault(code, code);
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
