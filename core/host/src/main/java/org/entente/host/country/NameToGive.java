package org.entente.host.country;

import java.util.Set;

/**
 * What of an address without a country a user would give one to: its last part, or, where that is
 * only a unit such as a department, which many organisations have, the part before it too.
 */
final class NameToGive {

  /** Words with which the name of a unit begins or ends. */
  private static final Set<String> UNITS =
      Set.of(
          "center",
          "centre",
          "chair",
          "clinic",
          "college",
          "department",
          "dept",
          "division",
          "fac",
          "faculty",
          "group",
          "lab",
          "laboratories",
          "laboratory",
          "office",
          "program",
          "programme",
          "sch",
          "school",
          "section",
          "service",
          "unit");

  private NameToGive() {}

  /** The name as it is written, without postcodes at either end. */
  static String of(String address) {
    int end = address.length();
    String name = "";
    while (end >= 0) {
      int separator = AddressParts.separatorBefore(address, end);
      Words words = Words.of(address.substring(separator + 1, end));
      if (words.size() > 0) {
        String part = OwnNames.shown(words);
        name = name.isEmpty() ? part : part + ", " + name;
        if (!isUnit(words)) {
          return name;
        }
      }
      end = separator;
    }
    return name.isEmpty() ? address.strip() : name;
  }

  private static boolean isUnit(Words words) {
    return UNITS.contains(words.word(0)) || UNITS.contains(words.word(words.size() - 1));
  }
}
