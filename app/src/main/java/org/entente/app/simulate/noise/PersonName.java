package org.entente.app.simulate.noise;

import java.util.Locale;

/**
 * A name as it is, or as a database writes it.
 *
 * @param given one given name, perhaps of two parts with a hyphen or a space, or {@code N.} where
 *     no more is known
 * @param second a second initial, 0 for none
 */
public record PersonName(String surname, String given, char second) {

  /** {@code Weilan, Minrou T.}, as Web of Science's AF and Scopus's full names have it. */
  public String full() {
    return surname + ", " + given + (second == 0 ? "" : " " + second + ".");
  }

  /** {@code Weilan, MT}, as Web of Science's AU has it. */
  public String wos() {
    return surname + ", " + initials("", "") + (second == 0 ? "" : second);
  }

  /** {@code Weilan M.T.}, as Scopus's authors have it. */
  public String scopus() {
    return surname + ' ' + initials(".", ".-") + (second == 0 ? "" : second + ".");
  }

  private String initials(String end, String hyphen) {
    int hyphenAt = given.indexOf('-');
    int cut = hyphenAt >= 0 ? hyphenAt : given.indexOf(' ');
    if (cut < 0 || cut + 1 == given.length()) {
      return given.charAt(0) + end;
    }
    String other = given.substring(cut + 1, cut + 2).toUpperCase(Locale.ROOT);
    return given.charAt(0) + (hyphenAt >= 0 && !hyphen.isEmpty() ? hyphen : end) + other + end;
  }
}
