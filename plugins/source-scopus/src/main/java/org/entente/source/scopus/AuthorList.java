package org.entente.source.scopus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The authors of one record, put together from the columns Authors, Author full names and Author(s)
 * ID, and the entry of each in "Authors with affiliations".
 *
 * <p>The old layout parts authors by ", " and their entries by "; "; as names may hold a comma
 * themselves ("Stockham T.G., Jr."), the two are walked side by side. From 2023 on "; " parts both.
 */
final class AuthorList {

  /** A stretch of "Authors with affiliations" that "; " sets apart. */
  static final class Entry {
    final int from;
    final int to;

    /** 0-based author; -1: of nobody that is known. */
    int author = -1;

    /** Where what follows the name begins; -1 where the entry does not begin with the name. */
    int addressFrom = -1;

    /** The entry begins with no name: it may go on with the address of the entry before. */
    boolean continues;

    Entry(int from, int to) {
      this.from = from;
      this.to = to;
    }
  }

  private static final Set<String> SUFFIXES =
      Set.of("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "2nd", "3rd");

  private final List<String> names;
  private final List<String> listed;
  private final List<String> ids;
  private final boolean idsFit;
  private final boolean idsAreNumbers;
  private final List<Entry> entries;

  private AuthorList(
      List<String> names,
      List<String> listed,
      List<String> ids,
      boolean idsFit,
      boolean idsAreNumbers,
      List<Entry> entries) {
    this.names = names;
    this.listed = listed;
    this.ids = ids;
    this.idsFit = idsFit;
    this.idsAreNumbers = idsAreNumbers;
    this.entries = entries;
  }

  /**
   * @param authors the cell Authors
   * @param fullNames the cell Author full names, empty where there is none
   * @param authorIds the cell Author(s) ID, empty where there is none
   * @param withAffiliations the cell Authors with affiliations, empty where there is none
   */
  static AuthorList of(
      String authors, String fullNames, String authorIds, String withAffiliations) {
    List<Entry> entries = entries(withAffiliations);
    List<String> full = isNothing(fullNames) ? List.of() : split(fullNames, "; ");
    List<String> listed;
    if (isNothing(authors)) {
      listed = List.of();
    } else if (!full.isEmpty() || authors.contains("; ")) {
      listed = split(authors, "; ");
    } else {
      listed = walk(authors, withAffiliations, entries);
    }
    List<String> fullIds = List.of();
    if (!full.isEmpty()) {
      fullIds = new ArrayList<>(full.size());
      List<String> bare = new ArrayList<>(full.size());
      for (String name : full) {
        int open = idStart(name);
        fullIds.add(open < 0 ? "" : name.substring(open + 1, name.length() - 1));
        bare.add(open < 0 ? name : name.substring(0, open).stripTrailing());
      }
      full = bare;
    }
    List<String> names = full.isEmpty() ? listed : full;
    if (listed.size() != names.size()) {
      listed = names;
    }
    List<String> ids = isNothing(authorIds) ? List.of() : split(authorIds, ";");
    boolean numbers = ids.stream().allMatch(AuthorList::isNumber);
    if (!numbers) {
      ids = ids.stream().map(id -> isNumber(id) ? id : "").toList();
    }
    boolean idsFit = true;
    if (ids.size() != names.size()) {
      idsFit = ids.isEmpty() || fullIds.size() == names.size();
      ids = fullIds;
    }
    AuthorList list = new AuthorList(names, listed, ids, idsFit, numbers, entries);
    list.assign(withAffiliations);
    return list;
  }

  int size() {
    return names.size();
  }

  /** The name: in full where the export gives it, else as in Authors. */
  String name(int author) {
    return names.get(author);
  }

  /** The name as in Authors. */
  String listedName(int author) {
    return listed.get(author);
  }

  /** The Scopus author identifier, empty where it is not known which one is this author's. */
  String id(int author) {
    return ids.isEmpty() ? "" : ids.get(author);
  }

  /** Whether there are as many identifiers as authors, or none at all. */
  boolean idsFit() {
    return idsFit;
  }

  /**
   * Whether all identifiers of the column Author(s) ID are numbers; those that are not are left
   * out.
   */
  boolean idsAreNumbers() {
    return idsAreNumbers;
  }

  List<Entry> entries() {
    return entries;
  }

  /** Whether a cell says only that Scopus has nothing: "[No author name available]". */
  static boolean isNothing(String cell) {
    return cell.isEmpty() || (cell.startsWith("[No ") && cell.endsWith("available]"));
  }

  static List<String> split(String cell, String separator) {
    int at = cell.indexOf(separator);
    if (at < 0) {
      String only = cell.strip();
      return only.isEmpty() ? List.of() : List.of(only);
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from <= cell.length()) {
      int to = at < 0 ? cell.length() : at;
      String part = cell.substring(from, to).strip();
      if (!part.isEmpty()) {
        parts.add(part);
      }
      from = to + separator.length();
      at = cell.indexOf(separator, from);
    }
    return parts;
  }

  /** Whether a text is an addition to a name, such as "Jr." */
  static boolean isSuffix(String text) {
    return SUFFIXES.contains(text);
  }

  static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Where " (57224938866)" begins at the end of a full name; -1 where it does not. */
  private static int idStart(String name) {
    int last = name.length() - 1;
    if (last < 2 || name.charAt(last) != ')') {
      return -1;
    }
    int i = last - 1;
    while (i >= 0 && name.charAt(i) >= '0' && name.charAt(i) <= '9') {
      i--;
    }
    return i >= 0 && i < last - 1 && name.charAt(i) == '(' ? i : -1;
  }

  private static List<Entry> entries(String cell) {
    if (cell.isEmpty()) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    int from = 0;
    int length = cell.length();
    while (from < length) {
      int to = cell.indexOf("; ", from);
      if (to < 0) {
        to = length;
      }
      int end = to;
      while (end > from && (cell.charAt(end - 1) == ';' || cell.charAt(end - 1) <= ' ')) {
        end--;
      }
      if (end > from) {
        entries.add(new Entry(from, end));
      }
      from = to + 2;
    }
    return entries;
  }

  /**
   * Splits Authors of the old layout, each name being as much of it as the next entry begins with;
   * splits at commas where that does not come out even.
   */
  private static List<String> walk(String authors, String cell, List<Entry> entries) {
    List<String> names = new ArrayList<>();
    int p = 0;
    for (Entry entry : entries) {
      if (p >= authors.length()) {
        break;
      }
      int end = commonName(authors, p, cell, entry.from, entry.to);
      if (end < 0) {
        continue;
      }
      names.add(authors.substring(p, end));
      p = end + 2;
    }
    if (p >= authors.length() && !names.isEmpty()) {
      return names;
    }
    names.clear();
    for (String part : split(authors, ", ")) {
      if (!names.isEmpty() && SUFFIXES.contains(part)) {
        int last = names.size() - 1;
        names.set(last, names.get(last) + ", " + part);
      } else {
        names.add(part);
      }
    }
    return names;
  }

  /**
   * Where in {@code authors} the longest name ends that stands at {@code p} and begins the entry,
   * whose commas within the name do not count ("Govil, N." is "Govil N."); -1 where there is none.
   */
  private static int commonName(String authors, int p, String cell, int from, int to) {
    int a = p;
    int c = from;
    int end = -1;
    while (true) {
      boolean authorsPart = a == authors.length() || authors.startsWith(", ", a);
      boolean entryPart = c == to || cell.startsWith(", ", c);
      if (authorsPart && entryPart) {
        end = a;
      }
      if (a == authors.length() || c == to) {
        return end;
      }
      char ca = authors.charAt(a);
      char cc = cell.charAt(c);
      if (ca == cc) {
        a++;
        c++;
      } else if (cc == ',' && ca == ' ') {
        c++;
      } else {
        return end;
      }
    }
  }

  /** Finds whose each entry is. */
  private void assign(String cell) {
    int next = 0;
    boolean all = true;
    for (Entry entry : entries) {
      int found = -1;
      for (int author = next; author < names.size(); author++) {
        int end = nameEnd(cell, entry, author);
        if (end >= 0) {
          found = author;
          entry.addressFrom = Math.min(end + 2, entry.to);
          break;
        }
      }
      if (found >= 0) {
        entry.author = found;
        next = found + 1;
      } else {
        entry.continues = true;
        entry.author = next - 1;
        all = false;
      }
    }
    if (!all && entries.size() == names.size()) {
      assignByPosition();
    }
  }

  /**
   * As many entries as authors: an entry whose name is written in another way is the author's of
   * the same position, where half of the others or more prove to be in place, and none elsewhere.
   */
  private void assignByPosition() {
    int byName = 0;
    for (int i = 0; i < entries.size(); i++) {
      if (!entries.get(i).continues) {
        if (entries.get(i).author != i) {
          return;
        }
        byName++;
      }
    }
    if (entries.size() > 1 && byName * 2 < entries.size()) {
      return;
    }
    for (int i = 0; i < entries.size(); i++) {
      entries.get(i).continues = false;
      entries.get(i).author = i;
    }
  }

  private int nameEnd(String cell, Entry entry, int author) {
    int end = plainNameEnd(cell, entry, names.get(author));
    if (end < 0 && names != listed) {
      end = plainNameEnd(cell, entry, listed.get(author));
    }
    return end < 0 ? commaNameEnd(cell, entry, listed.get(author)) : end;
  }

  private static int plainNameEnd(String cell, Entry entry, String name) {
    int end = entry.from + name.length();
    return end <= entry.to
            && cell.startsWith(name, entry.from)
            && (end == entry.to || cell.startsWith(", ", end))
        ? end
        : -1;
  }

  /** As {@link #plainNameEnd}, with commas in the entry that the name does not have. */
  private static int commaNameEnd(String cell, Entry entry, String name) {
    int n = 0;
    int c = entry.from;
    while (n < name.length() && c < entry.to) {
      char cc = cell.charAt(c);
      if (name.charAt(n) == cc) {
        n++;
        c++;
      } else if (cc == ',' && name.charAt(n) == ' ') {
        c++;
      } else {
        return -1;
      }
    }
    return n == name.length() && (c == entry.to || cell.startsWith(", ", c)) ? c : -1;
  }
}
