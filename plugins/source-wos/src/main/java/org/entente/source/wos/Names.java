package org.entente.source.wos;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The names of authors in BibTeX, which has the full ones only, while corresponding authors go by
 * their short ones.
 */
final class Names {

  private Names() {}

  /** BibTeX's "Hartwick, Jr., Bo" as the Web of Science writes it: "Hartwick, Bo, Jr." */
  static String suffixLast(String name) {
    int first = name.indexOf(", ");
    int second = first < 0 ? -1 : name.indexOf(", ", first + 2);
    if (second < 0 || name.indexOf(", ", second + 2) >= 0) {
      return name;
    }
    return name.substring(0, first) + name.substring(second) + name.substring(first, second);
  }

  /** "Koohi-Moghadam, Mohamad A." as the Web of Science shortens it: "Koohi-Moghadam, MA". */
  static String shortened(String name) {
    int comma = name.indexOf(", ");
    if (comma < 0 || isShort(name, comma + 2)) {
      return name;
    }
    String initials = initialsOf(name.substring(comma + 2)).toUpperCase(Locale.ROOT);
    return name.substring(0, comma + 2) + initials;
  }

  /** "LUSCHNIG, CAE" is short already. */
  private static boolean isShort(String name, int from) {
    for (int i = from; i < name.length(); i++) {
      if (!Character.isUpperCase(name.charAt(i))) {
        return false;
      }
    }
    return name.length() - from <= 4;
  }

  /** How a short name may be made of a full one; the surer before the less sure. */
  private enum Rule {
    /** "Lu, XZ" of "Lu, Xinzheng": the given names hold the initials in their order. */
    INITIALS,
    /** "Davison, RM" of "Davison, Robert". */
    FIRST_INITIAL,
    /** "Pacheco, FAL" of "Leal Pacheco, Fernando Antonio". */
    COMPOUND_SURNAME,
    /** "Soares, B" of "Soares-Filho, Britaldo". */
    HYPHENATED_SURNAME
  }

  private static final Rule[] RULES = Rule.values();

  /**
   * Gives authors the short names by which the source calls them, where those are made in another
   * way than here. Such a name is an author's only where it is nobody's already, and where by the
   * surest rule that fits anybody it fits one author alone.
   */
  static void settle(
      List<String> shortNames, List<String> fullNames, Collection<String> calledNames) {
    List<Folded> folded = null;
    for (String called : calledNames) {
      if (shortNames.contains(called) || fullNames.contains(called)) {
        continue;
      }
      if (folded == null) {
        folded = fullNames.stream().map(Folded::of).toList();
      }
      int author = only(Folded.of(called), folded);
      if (author >= 0 && !calledNames.contains(shortNames.get(author))) {
        shortNames.set(author, called);
      }
    }
  }

  /** A name to compare: both parts without accents and in small letters. */
  private record Folded(String surname, String given) {

    static Folded of(String name) {
      int comma = name.indexOf(", ");
      return comma < 0
          ? new Folded(folded(name), "")
          : new Folded(folded(name.substring(0, comma)), folded(name.substring(comma + 2)));
    }
  }

  /** The one author whom the name fits, -1 where there is none or there are several. */
  private static int only(Folded called, List<Folded> authors) {
    if (called.given().isEmpty()) {
      return -1;
    }
    for (Rule rule : RULES) {
      int found = -1;
      int fitting = 0;
      for (int i = 0; i < authors.size(); i++) {
        if (fits(rule, called.surname(), called.given(), authors.get(i))) {
          found = i;
          fitting++;
        }
      }
      if (fitting > 0) {
        return fitting == 1 ? found : -1;
      }
    }
    return -1;
  }

  private static boolean fits(Rule rule, String surname, String initials, Folded author) {
    String fullSurname = author.surname();
    String given = author.given();
    if (given.isEmpty() || given.charAt(0) != initials.charAt(0)) {
      return false;
    }
    return switch (rule) {
      case INITIALS -> fullSurname.equals(surname) && holds(given, initials);
      case FIRST_INITIAL -> fullSurname.equals(surname);
      case COMPOUND_SURNAME -> {
        if (!fullSurname.endsWith(" " + surname)) {
          yield false;
        }
        String own = initialsOf(given);
        String leading =
            initialsOf(fullSurname.substring(0, fullSurname.length() - surname.length()));
        yield initials.length() > own.length() && (own + leading).startsWith(initials);
      }
      case HYPHENATED_SURNAME -> fullSurname.startsWith(surname + "-") && holds(given, initials);
    };
  }

  /** Whether given names hold the initials in their order. */
  private static boolean holds(String given, String initials) {
    int at = 0;
    for (int i = 0; i < initials.length(); i++) {
      at = given.indexOf(initials.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  /** The first letter of each word and of each part of it behind a hyphen. */
  private static String initialsOf(String words) {
    StringBuilder initials = new StringBuilder(4);
    boolean begins = true;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isLetter(c)) {
        if (begins) {
          initials.append(c);
        }
        begins = false;
      } else if (c != '\'' && c != '\u2019') {
        begins = true;
      }
    }
    return initials.toString();
  }

  /** Without accents, in small letters; "Wuenscher" as "Wunscher". */
  private static String folded(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      if (Character.getType(apart.charAt(i)) != Character.NON_SPACING_MARK) {
        folded.append(apart.charAt(i));
      }
    }
    return folded
        .toString()
        .toLowerCase(Locale.ROOT)
        .replace("ae", "a")
        .replace("oe", "o")
        .replace("ue", "u");
  }
}
