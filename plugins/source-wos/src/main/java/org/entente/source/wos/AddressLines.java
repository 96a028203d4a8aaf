package org.entente.source.wos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The lines of the BibTeX field Affiliation: {@code Short, N (Corresponding Author), address.} and
 * {@code Full, Name; Other, Name, address.} Where the names end and the address begins is known
 * only from the author list, as both hold commas; a name in a list that is not among the authors
 * ends at its second comma. Gives the lines as tagged text has them in C1 and RP.
 */
final class AddressLines {

  private final List<String> addresses = new ArrayList<>();
  private final List<String> corresponding = new ArrayList<>();
  private final Set<String> correspondingNames = new LinkedHashSet<>();
  private final Set<String> authors = new HashSet<>();

  /** Reads the lines of one record. */
  void read(List<String> lines, List<String> fullNames) {
    addresses.clear();
    corresponding.clear();
    authors.clear();
    correspondingNames.clear();
    authors.addAll(fullNames);
    for (String line : whole(lines)) {
      if (isCorresponding(line)) {
        corresponding.add(line);
        correspondingNames.addAll(List.of(line.substring(0, line.indexOf(" (")).split("; ")));
      } else {
        addresses.add(withGroup(line));
      }
    }
  }

  /** The addresses, with their authors in brackets in front. */
  List<String> addresses() {
    return addresses;
  }

  /** The addresses for correspondence, as they stand in the file. */
  List<String> corresponding() {
    return corresponding;
  }

  /** The names before the addresses for correspondence. */
  Set<String> correspondingNames() {
    return correspondingNames;
  }

  /** Where all addresses end in a full stop, a line without one goes on in the next. */
  private static List<String> whole(List<String> lines) {
    if (lines.isEmpty() || !lines.get(lines.size() - 1).endsWith(".")) {
      return lines;
    }
    List<String> whole = new ArrayList<>(lines.size());
    String open = "";
    for (String line : lines) {
      String text = open.isEmpty() ? line : open + " " + line;
      if (text.endsWith(".")) {
        whole.add(text);
        open = "";
      } else {
        open = text;
      }
    }
    return whole;
  }

  /** Whether words in parentheses behind names say that they are those of corresponding authors. */
  private static boolean isCorresponding(String line) {
    int open = line.indexOf(" (");
    int close = open < 0 ? -1 : line.indexOf("), ", open);
    if (close < 0) {
      return false;
    }
    String words = line.substring(open + 2, close).toLowerCase(Locale.ROOT);
    if (!words.contains("aut") && words.chars().allMatch(c -> c < 128)) {
      return false;
    }
    for (String name : line.substring(0, open).split("; ", -1)) {
      int comma = name.indexOf(", ");
      if (comma >= 0 && name.indexOf(", ", comma + 2) >= 0) {
        return false;
      }
    }
    return true;
  }

  private String withGroup(String line) {
    int at = 0;
    while (true) {
      int end = nameEnd(line, at);
      if (end < 0) {
        break;
      }
      if (line.startsWith("; ", end)) {
        at = end + 2;
        continue;
      }
      return "[" + line.substring(0, end) + "] " + line.substring(end + 2);
    }
    return line;
  }

  /** Where the name ends that begins there, -1 where none does. */
  private int nameEnd(String line, int from) {
    int found = -1;
    int end = from;
    for (int commas = 0; commas < 4 && end >= 0; commas++) {
      end = separator(line, end + (commas == 0 ? 0 : 2));
      if (end >= 0 && authors.contains(line.substring(from, end))) {
        found = end;
      }
      if (end >= 0 && line.charAt(end) == ';') {
        break;
      }
    }
    if (found >= 0) {
      return found;
    }
    // Not an author, but in a list of names: it ends at the semicolon, or at its second comma.
    int semicolon = line.indexOf("; ", from);
    int comma = line.indexOf(", ", from);
    if (semicolon >= 0) {
      int second = comma < 0 ? -1 : line.indexOf(", ", comma + 2);
      return second >= 0 && second < semicolon ? -1 : semicolon;
    }
    return from == 0 || comma < 0 ? -1 : line.indexOf(", ", comma + 2);
  }

  private static int separator(String line, int from) {
    int comma = line.indexOf(", ", from);
    int semicolon = line.indexOf("; ", from);
    if (comma < 0 || semicolon < 0) {
      return Math.max(comma, semicolon);
    }
    return Math.min(comma, semicolon);
  }
}
