package org.entente.source.scopus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Splits a run of addresses, which only commas part, after each country name. Two names in a row
 * ("Athens, Georgia, United States") end one address, and so does a name before the code of a state
 * ("Lebanon, NH 03756, United States").
 */
final class AddressRuns {

  private static final Set<String> COUNTRIES = new HashSet<>(Resource.lines("address-ends.txt"));

  private AddressRuns() {}

  /**
   * Where the first address ends that begins at {@code from}; {@code to} where no country name
   * parts it from what follows.
   */
  static int end(String text, int from, int to) {
    int part = next(text, from, to);
    while (part < to) {
      int end = partEnd(text, part, to);
      if (end == to) {
        return to;
      }
      if (isCountry(text, part, end)) {
        int following = end + 2;
        int followingEnd = partEnd(text, following, to);
        if (!isCountry(text, following, followingEnd) && !isState(text, following, followingEnd)) {
          return end;
        }
      }
      part = end + 2;
    }
    return to;
  }

  /** Whether the text ends with a country name as its last part, and has a part before it. */
  static boolean endsWithCountry(String text, int from, int to) {
    int comma = text.lastIndexOf(", ", to - 2);
    return comma > from && isCountry(text, comma + 2, to);
  }

  /** The addresses of a run. */
  static List<String> split(String text, int from, int to) {
    List<String> addresses = new ArrayList<>(2);
    int start = from;
    while (start < to) {
      int end = end(text, start, to);
      addresses.add(text.substring(start, end));
      start = end + 2;
    }
    return addresses;
  }

  private static boolean isCountry(String text, int from, int to) {
    return COUNTRIES.contains(text.substring(from, to));
  }

  private static boolean isState(String text, int from, int to) {
    if (to - from < 2 || !isCapital(text.charAt(from)) || !isCapital(text.charAt(from + 1))) {
      return false;
    }
    for (int i = from + 2; i < to; i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '-' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static int next(String text, int from, int to) {
    int end = partEnd(text, from, to);
    return end == to ? to : end + 2;
  }

  private static int partEnd(String text, int from, int to) {
    int comma = text.indexOf(", ", from);
    return comma < 0 || comma >= to ? to : comma;
  }
}
