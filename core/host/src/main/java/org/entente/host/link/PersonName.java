package org.entente.host.link;

import java.util.regex.Pattern;

/**
 * An author's name as two databases can be compared by.
 *
 * @param family letters of the family name, folded
 * @param given letters of the given names or initials, folded
 */
record PersonName(String family, String given) {

  private static final Pattern INITIALS = Pattern.compile("(\\p{Lu}\\.?-?){1,4}");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** How two names are to each other. */
  enum Match {
    SAME,
    SIMILAR,
    DIFFERENT,
    /** One of them is not given. */
    UNKNOWN
  }

  /** The name of {@code Doe, Jane}, {@code Doe J.}, {@code Doe JA}, {@code Jane Doe}. */
  static PersonName of(String written) {
    String name = written.strip();
    if (name.startsWith("[")) {
      // "[Anonymous]", "[No author name available]"
      return new PersonName("", "");
    }
    int comma = name.indexOf(',');
    if (comma >= 0) {
      return folded(name.substring(0, comma), name.substring(comma + 1));
    }
    String[] parts = SPACE.split(name, -1);
    int initials = parts.length;
    while (initials > 1 && INITIALS.matcher(parts[initials - 1]).matches()) {
      initials--;
    }
    if (initials < parts.length) {
      return folded(joined(parts, 0, initials), joined(parts, initials, parts.length));
    }
    return parts.length == 1
        ? folded(name, "")
        : folded(parts[parts.length - 1], joined(parts, 0, parts.length - 1));
  }

  private static String joined(String[] parts, int from, int to) {
    return String.join(" ", java.util.Arrays.asList(parts).subList(from, to));
  }

  private static PersonName folded(String family, String given) {
    return new PersonName(Folding.letters(family), Folding.letters(given));
  }

  boolean isUnknown() {
    return family.isEmpty();
  }

  /** Compares; family and given name may stand in each other's place. */
  Match compare(PersonName other) {
    if (isUnknown() || other.isUnknown()) {
      return Match.UNKNOWN;
    }
    boolean initials = initialsAgree(given, other.given);
    if (family.equals(other.family)) {
      return initials ? Match.SAME : Match.SIMILAR;
    }
    String whole = family + given;
    if (whole.equals(other.family + other.given) || whole.equals(other.given + other.family)) {
      return Match.SAME;
    }
    if (family.equals(other.given) || given.equals(other.family)) {
      return Match.SIMILAR;
    }
    // "vanderMeer" and "Meer"; "GarciaLopez" and "Garcia".
    String shorter = family.length() < other.family.length() ? family : other.family;
    String longer = shorter.equals(family) ? other.family : family;
    boolean part =
        shorter.length() >= 4 && (longer.startsWith(shorter) || longer.endsWith(shorter));
    boolean spelling =
        Math.min(family.length(), other.family.length()) >= 4
            && Similarity.ofTexts(family, other.family) >= 0.75;
    return part || (spelling && initials) ? Match.SIMILAR : Match.DIFFERENT;
  }

  private static boolean initialsAgree(String a, String b) {
    return a.isEmpty() || b.isEmpty() || a.charAt(0) == b.charAt(0);
  }
}
