package org.entente.host.country;

import java.util.HashMap;
import java.util.Map;

/**
 * Which nation of the United Kingdom an address names. Only what is written counts: an address that
 * ends in {@code United Kingdom} names none unless one of its parts is a nation's name.
 */
public final class Nations {

  private static final Map<String, String> CODES = new HashMap<>();

  static {
    for (String line : CountryTables.lines("nations.tsv")) {
      if (!line.startsWith("#")) {
        String[] row = line.split("\t", -1);
        CODES.put(Words.normal(row[0]), row[1]);
      }
    }
  }

  /** The words of the longest name. */
  private static final int LONGEST = 2;

  private Nations() {}

  /**
   * The nation where one is named, else the country; empty where there is neither. A table that
   * lists England and Scotland has two rows of figures, of which neither is the United Kingdom's.
   */
  public static String orCountry(Resolution resolution) {
    String nation = of(resolution);
    return nation.isEmpty() ? resolution.country() : nation;
  }

  /** The code by ISO 3166-2, such as {@code GB-SCT}; empty where the address names no nation. */
  public static String of(Resolution resolution) {
    if (!resolution.country().equals("GB")) {
      return "";
    }
    Words words = Words.of(resolution.text());
    for (int to = words.size(); to > 0; to--) {
      for (int from = Math.max(0, to - LONGEST); from < to; from++) {
        String code = CODES.get(words.phrase(from, to));
        if (code != null) {
          return code;
        }
      }
    }
    String address = resolution.address();
    int end = address.length();
    while (end >= 0) {
      int separator = AddressParts.separatorBefore(address, end);
      String code = CODES.get(Words.normal(address.substring(separator + 1, end)));
      if (code != null) {
        return code;
      }
      end = separator;
    }
    return "";
  }
}
