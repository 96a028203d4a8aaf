package org.entente.source.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which column stands where; names are told apart without regard to case and order. */
final class Header {

  private final int size;
  private final Map<Column, Integer> places = new EnumMap<>(Column.class);
  private final List<String> extra = new ArrayList<>();
  private final List<String> repeated = new ArrayList<>();

  Header(List<String> cells) {
    this.size = cells.size();
    for (int i = 0; i < size; i++) {
      String title = cells.get(i).strip();
      Column column = column(title);
      if (column == null) {
        if (!title.isEmpty()) {
          extra.add(title);
        }
      } else if (places.putIfAbsent(column, i) != null) {
        repeated.add(column.title());
      }
    }
  }

  private static @Nullable Column column(String title) {
    String name = title.toLowerCase(Locale.ROOT);
    for (Column column : Column.values()) {
      if (column.title().equals(name)) {
        return column;
      }
    }
    return null;
  }

  /** Whether all columns are there without which nobody knows what a row says. */
  boolean ofObservations() {
    for (Column column : Column.values()) {
      if (column.required() && !places.containsKey(column)) {
        return false;
      }
    }
    return true;
  }

  /** Whether its rows answer the same question under several definitions of a country. */
  boolean ofSensitivity() {
    return extra.stream().anyMatch(title -> title.equalsIgnoreCase("profile"));
  }

  /** Cells of the header, count. */
  int size() {
    return size;
  }

  /** The columns that say nothing to Entente, as written. */
  List<String> extra() {
    return extra;
  }

  /** The columns that stand more than once. */
  List<String> repeated() {
    return repeated;
  }

  /** The cell of a column as written; empty where the table has no such column. */
  String cell(List<String> cells, Column column) {
    Integer place = places.get(column);
    return place == null || place >= cells.size() ? "" : cells.get(place);
  }
}
