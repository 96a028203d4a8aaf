package org.entente.source.scopus;

import java.util.Locale;

/**
 * Finds the corresponding authors that "Correspondence Address" names: "Govil, N.; Department …;
 * email: …" in the old layout, "E.M. Basarygina; Department …; email: …" since 2023, several one
 * after the other. A name marks an author only where surname and initials (or, failing that,
 * surname and first initial) fit this one author of the record.
 */
final class Correspondence {

  private static final int LONGEST_NAME = 120;

  private Correspondence() {}

  /** Marks the corresponding authors; gives the number of them. */
  static int mark(String cell, AuthorList authors, boolean[] corresponding) {
    int marked = 0;
    int from = 0;
    while (from < cell.length()) {
      int to = cell.indexOf("; ", from);
      if (to < 0) {
        to = cell.length();
      }
      if (to - from <= LONGEST_NAME && !cell.startsWith("email:", from)) {
        int author = author(cell.substring(from, to).strip(), authors);
        if (author >= 0 && !corresponding[author]) {
          corresponding[author] = true;
          marked++;
        }
      }
      from = to + 2;
    }
    return marked;
  }

  private static int author(String piece, AuthorList authors) {
    String surname;
    String initials;
    int comma = piece.indexOf(", ");
    if (comma > 0) {
      surname = piece.substring(0, comma);
      int more = piece.indexOf(", ", comma + 2);
      initials = piece.substring(comma + 2, more < 0 ? piece.length() : more);
      if (!isInitials(initials)) {
        int exact = exact(piece.replace(", ", " "), authors);
        return exact == -1 ? beginning(piece, authors) : exact;
      }
    } else {
      int space = lastInitialsEnd(piece);
      if (space <= 0) {
        return exact(piece, authors);
      }
      initials = piece.substring(0, space);
      surname = piece.substring(space + 1);
    }
    int full = only(surname, letters(initials), authors, false);
    return full == -1 ? only(surname, letters(initials), authors, true) : full;
  }

  /** A name without initials, such as that of a group: it must be written alike. */
  private static int exact(String name, AuthorList authors) {
    int found = -1;
    for (int i = 0; i < authors.size(); i++) {
      if (name.equals(authors.name(i)) || name.equals(authors.listedName(i))) {
        if (found >= 0) {
          return -2;
        }
        found = i;
      }
    }
    return found;
  }

  /**
   * The author with whose name the piece begins, where the address follows without a semicolon:
   * "Murk, A.J.Postbox 8000, …".
   */
  private static int beginning(String piece, AuthorList authors) {
    int found = -1;
    for (int i = 0; i < authors.size(); i++) {
      String name = authors.listedName(i);
      int space = name.lastIndexOf(' ');
      if (space > 0
          && isInitials(name.substring(space + 1))
          && piece.startsWith(name.substring(0, space) + "," + name.substring(space))) {
        if (found >= 0) {
          return -2;
        }
        found = i;
      }
    }
    return found;
  }

  /** The one author that fits; -1 where nobody does, -2 where several do. */
  private static int only(
      String surname, String initials, AuthorList authors, boolean firstInitialOnly) {
    int found = -1;
    for (int i = 0; i < authors.size(); i++) {
      if (fits(surname, initials, authors.listedName(i), firstInitialOnly)
          || fits(surname, initials, authors.name(i), firstInitialOnly)) {
        if (found >= 0) {
          return -2;
        }
        found = i;
      }
    }
    return found;
  }

  private static boolean fits(
      String surname, String initials, String name, boolean firstInitialOnly) {
    int length = surname.length();
    if (name.length() <= length || !name.regionMatches(true, 0, surname, 0, length)) {
      return false;
    }
    char after = name.charAt(length);
    if (after != ' ' && after != ',') {
      return false;
    }
    String given = name.substring(length + 1).strip();
    int suffix = given.indexOf(", ");
    if (suffix > 0) {
      given = given.substring(0, suffix);
    }
    String own = after == ' ' && !isInitials(given) ? "" : initialsOf(given);
    if (own.isEmpty() || initials.isEmpty()) {
      return false;
    }
    return firstInitialOnly ? own.charAt(0) == initials.charAt(0) : own.equals(initials);
  }

  /** The first letters of given names: "Youzheng Zhen" and "Y.Z." both give "YZ". */
  private static String initialsOf(String given) {
    StringBuilder initials = new StringBuilder(4);
    boolean begins = true;
    for (int i = 0; i < given.length(); i++) {
      char c = given.charAt(i);
      if (Character.isLetter(c)) {
        if (begins) {
          initials.append(c);
        }
        begins = false;
      } else if (c != '\'' && c != '’') {
        begins = true;
      }
    }
    return initials.toString().toUpperCase(Locale.ROOT);
  }

  private static String letters(String initials) {
    return initialsOf(initials);
  }

  /** Whether the text is made of initials with full stops, such as "E.M." or "H.-N." */
  private static boolean isInitials(String text) {
    if (text.isEmpty() || text.length() > 16 || text.indexOf('.') < 0) {
      return false;
    }
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        if (++run > 3) {
          return false;
        }
      } else if (c == '.' || c == '-' || (c == ' ' && run == 0)) {
        run = 0;
      } else {
        return false;
      }
    }
    return true;
  }

  /**
   * In "E.M. Basarygina" the position of the space behind the initials; -1 where there are none.
   */
  private static int lastInitialsEnd(String piece) {
    int end = -1;
    int from = 0;
    while (from < piece.length()) {
      int space = piece.indexOf(' ', from);
      if (space < 0 || !isInitials(piece.substring(from, space))) {
        break;
      }
      end = space;
      from = space + 1;
    }
    return end;
  }
}
