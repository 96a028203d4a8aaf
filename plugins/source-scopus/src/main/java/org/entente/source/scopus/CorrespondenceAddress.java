package org.entente.source.scopus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.model.Correspondence;

/**
 * Reads "Correspondence Address": "Govil, N.; Department …; email: …" in the old layout, "E.M.
 * Basarygina; Department …; email: …" since 2023, several one after the other. A name is an
 * author's only where surname and initials (or, failing that, surname and first initial) fit this
 * one author of the record.
 */
final class CorrespondenceAddress {

  private static final int LONGEST_NAME = 120;

  private static final List<String> REACH =
      List.of("email:", "e-mail:", "tel:", "tel.:", "telephone:", "phone:", "fax:", "fax.:");

  private final String cell;
  private final AuthorList authors;
  private final Tally tally;
  private final List<Correspondence> found = new ArrayList<>(2);
  private final List<Correspondence> names = new ArrayList<>(2);
  private int addressFrom = -1;
  private int addressTo = -1;

  private CorrespondenceAddress(String cell, AuthorList authors, Tally tally) {
    this.cell = cell;
    this.authors = authors;
    this.tally = tally;
  }

  /**
   * The addresses in the cell, one entry a name; counts the names that are nobody's for certain.
   */
  static List<Correspondence> read(String cell, AuthorList authors, Tally tally) {
    if (cell.isBlank()) {
      return List.of();
    }
    return new CorrespondenceAddress(cell, authors, tally).read();
  }

  private List<Correspondence> read() {
    int from = 0;
    while (from < cell.length()) {
      int to = pieceEnd(cell, from);
      readPiece(from, to);
      from = next(cell, to);
    }
    close();
    return found;
  }

  private void readPiece(int pieceFrom, int pieceTo) {
    int from = pieceFrom;
    int to = pieceTo;
    while (from < to && cell.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && cell.charAt(to - 1) <= ' ') {
      to--;
    }
    if (from == to) {
      return;
    }
    if (isReach(cell, from)) {
      close();
      return;
    }
    String piece = cell.substring(from, to);
    int author = piece.length() <= LONGEST_NAME ? author(piece, authors) : -1;
    int nameLength = author >= 0 ? nameLength(piece, authors, author) : 0;
    if (author < 0 && (author == -2 || looksLikeName(piece) || namesWhatFollows(piece, to))) {
      nameLength = piece.length();
    }
    if (nameLength == 0) {
      if (addressFrom < 0) {
        addressFrom = from;
      }
      addressTo = to;
      return;
    }
    if (addressFrom >= 0) {
      close();
    }
    if (author < 0) {
      tally.add(Tally.Matter.CORRESPONDENCE_UNTIED);
    }
    names.add(
        new Correspondence(Math.max(author, -1) + 1, piece.substring(0, nameLength).strip(), ""));
    int rest = from + nameLength + (cell.startsWith(", ", from + nameLength) ? 2 : 0);
    if (rest < to && !isReach(cell, rest)) {
      addressFrom = rest;
      addressTo = to;
    }
  }

  /** An entry is at its end: its names get its address. */
  private void close() {
    String raw = addressFrom < 0 ? "" : cell.substring(addressFrom, addressTo).strip();
    if (names.isEmpty() && !raw.isEmpty()) {
      found.add(new Correspondence(0, "", raw));
    }
    for (Correspondence name : names) {
      found.add(new Correspondence(name.position(), name.name(), raw));
    }
    names.clear();
    addressFrom = -1;
  }

  /** How to reach somebody: no part of an address. */
  private static boolean isReach(String text, int from) {
    for (String word : REACH) {
      if (text.regionMatches(true, from, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  /** A piece that begins an entry is its name where an address follows; a group's, for example. */
  private boolean namesWhatFollows(String piece, int to) {
    int following = next(cell, to);
    return names.isEmpty()
        && addressFrom < 0
        && following < cell.length()
        && cell.charAt(to) == ';'
        && !isReach(cell, following)
        && !AddressRuns.endsWithCountry(piece, 0, piece.length());
  }

  private static boolean looksLikeName(String piece) {
    if (piece.length() > LONGEST_NAME) {
      return false;
    }
    int comma = piece.indexOf(", ");
    if (comma < 0) {
      return lastInitialsEnd(piece) > 0;
    }
    String rest = piece.substring(comma + 2);
    // "Bernstein, Ralph": one comma, and nothing of an address.
    return isInitials(rest)
        || (rest.indexOf(',') < 0
            && rest.indexOf(' ') < 0
            && piece.substring(0, comma).indexOf(' ') < 0
            && rest.chars().allMatch(Character::isLetter)
            && !AddressRuns.endsWithCountry(piece, 0, piece.length()));
  }

  /** How much of a piece is the author's name; the address may follow without a semicolon. */
  private static int nameLength(String piece, AuthorList authors, int author) {
    int comma = piece.indexOf(", ");
    int more = comma < 0 ? -1 : piece.indexOf(", ", comma + 2);
    if (more > 0 && isInitials(piece.substring(comma + 2, more))) {
      return AuthorList.isSuffix(piece.substring(more + 2)) ? piece.length() : more;
    }
    String name = authors.listedName(author);
    int space = name.lastIndexOf(' ');
    return beginsWithName(piece, name, space) && !isInitials(piece.substring(space + 2))
        ? name.length() + 1
        : piece.length();
  }

  private static int pieceEnd(String cell, int from) {
    int semicolon = cell.indexOf("; ", from);
    int line = cell.indexOf('\n', from);
    int end = semicolon < 0 ? cell.length() : semicolon;
    return line < 0 ? end : Math.min(line, end);
  }

  private static int next(String cell, int pieceEnd) {
    return pieceEnd + (pieceEnd < cell.length() && cell.charAt(pieceEnd) == ';' ? 2 : 1);
  }

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
      if (beginsWithName(piece, name, space)) {
        if (found >= 0) {
          return -2;
        }
        found = i;
      }
    }
    return found;
  }

  /** Whether the piece begins with "Murk, A.J." where the author is listed as "Murk A.J." */
  private static boolean beginsWithName(String piece, String name, int space) {
    return space > 0
        && piece.length() > name.length()
        && piece.charAt(space) == ','
        && piece.startsWith(name.substring(space), space + 1)
        && piece.startsWith(name.substring(0, space))
        && isInitials(name.substring(space + 1));
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
