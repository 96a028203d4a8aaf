package org.entente.source.openalex;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the columns stand in one file, after the table {@code columns.tsv}. */
final class CsvColumns {

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Map<String, Column> KNOWN = new HashMap<>();
  private static final Set<String> DISTINCTIVE = new HashSet<>();

  static {
    for (String line : Resource.lines("columns.tsv")) {
      String[] parts = line.split("\t", -1);
      if (parts.length != 3) {
        throw new IllegalStateException("columns.tsv: three fields expected, but found: " + line);
      }
      String key = key(parts[0]);
      if (KNOWN.put(key, Column.valueOf(parts[1])) != null) {
        throw new IllegalStateException("columns.tsv: listed twice: " + parts[0]);
      }
      if (parts[2].equals("yes")) {
        DISTINCTIVE.add(key);
      }
    }
  }

  private final Map<Column, Integer> index = new EnumMap<>(Column.class);
  private final List<String> headings;
  private final List<String> unknown = new ArrayList<>();
  private final List<String> repeated = new ArrayList<>();
  private int known;
  private int distinctive;

  CsvColumns(List<String> headings) {
    this.headings = List.copyOf(headings);
    for (int i = 0; i < headings.size(); i++) {
      String key = key(headings.get(i));
      Column column = KNOWN.get(key);
      if (column == null) {
        if (!key.isEmpty()) {
          unknown.add(headings.get(i).strip());
        }
        continue;
      }
      known++;
      distinctive += DISTINCTIVE.contains(key) ? 1 : 0;
      if (column != Column.IGNORED) {
        if (index.putIfAbsent(column, i) != null) {
          repeated.add(headings.get(i).strip());
        }
      }
    }
  }

  private static String key(String heading) {
    return SPACES.matcher(heading.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  boolean has(Column column) {
    return index.containsKey(column);
  }

  /** The 0-based position of a column, -1 where the file does not have it. */
  int of(Column column) {
    return index.getOrDefault(column, -1);
  }

  /** The text of a row's cell without blanks around it; empty where there is none. */
  String text(List<String> row, Column column) {
    int position = of(column);
    return position < 0 || position >= row.size()
        ? ""
        : row.get(position).replace("\r\n", "\n").strip();
  }

  int size() {
    return headings.size();
  }

  /** Whether a row says again what the headings are. */
  boolean areHeadings(List<String> row) {
    return row.equals(headings);
  }

  /** Headings that are not in the table. */
  List<String> unknown() {
    return List.copyOf(unknown);
  }

  /** Headings of a column that stands further left already. */
  List<String> repeated() {
    return List.copyOf(repeated);
  }

  /** How many headings are known. */
  int known() {
    return known;
  }

  /** How many headings point to OpenAlex by themselves. */
  int distinctive() {
    return distinctive;
  }
}
