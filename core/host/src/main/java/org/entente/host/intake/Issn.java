package org.entente.host.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The normal form of ISSNs: eight characters, without a hyphen, {@code X} in upper case. */
final class Issn {

  private static final Pattern ISSN =
      Pattern.compile(
          "(?<![0-9A-Za-z])([0-9]{4})[-\\u2010-\\u2013 ]?([0-9]{3}[0-9Xx])(?![0-9A-Za-z])");

  private Issn() {}

  /** All that are in the texts, each once, joined by spaces; null where there is none. */
  static @Nullable String joined(List<String> written) {
    List<String> found = new ArrayList<>(2);
    for (String text : written) {
      String only = plain(text);
      if (only != null) {
        if (!found.contains(only)) {
          found.add(only);
        }
        continue;
      }
      Matcher matcher = ISSN.matcher(text);
      while (matcher.find()) {
        String issn = matcher.group(1) + matcher.group(2).toUpperCase(Locale.ROOT);
        if (!found.contains(issn)) {
          found.add(issn);
        }
      }
    }
    return found.isEmpty() ? null : String.join(" ", found);
  }

  /**
   * The ISSN that the text is, {@code 1234567X} or {@code 1234-567X}; null where it is anything
   * else. Nearly all are of these forms, and a pattern takes ten times as long.
   */
  private static @Nullable String plain(String text) {
    int length = text.length();
    boolean hyphen = length == 9 && text.charAt(4) == '-';
    if (length != 8 && !hyphen) {
      return null;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean allowed = (c >= '0' && c <= '9') || (c == 'X' && i == length - 1);
      if (!allowed && !(hyphen && i == 4)) {
        return null;
      }
    }
    return hyphen ? text.substring(0, 4).concat(text.substring(5)) : text;
  }
}
