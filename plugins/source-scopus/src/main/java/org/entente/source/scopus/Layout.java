package org.entente.source.scopus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where the columns stand in one file. */
final class Layout {

  private final int[] index = new int[Column.values().length];
  private final int size;
  private final int lastFundingText;
  private final List<String> unknown;
  private final List<String> repeated;
  private final int known;
  private final int distinctive;

  private Layout(List<String> headings, Headings table) {
    Arrays.fill(index, -1);
    size = headings.size();
    List<String> notKnown = new ArrayList<>();
    List<String> again = new ArrayList<>();
    int fundingText = -1;
    int knownCount = 0;
    int distinctiveCount = 0;
    for (int i = 0; i < size; i++) {
      String heading = headings.get(i);
      Optional<Column> column = table.column(heading);
      if (column.isEmpty()) {
        if (!heading.isBlank()) {
          notKnown.add(heading.strip());
        }
        continue;
      }
      knownCount++;
      if (table.isDistinctive(heading)) {
        distinctiveCount++;
      }
      if (table.isFundingText(heading)) {
        fundingText = i;
      }
      if (column.get() != Column.IGNORED) {
        if (index[column.get().ordinal()] < 0) {
          index[column.get().ordinal()] = i;
        } else {
          again.add(heading.strip());
        }
      }
    }
    lastFundingText = fundingText;
    unknown = List.copyOf(notKnown);
    repeated = List.copyOf(again);
    known = knownCount;
    distinctive = distinctiveCount;
  }

  static Layout of(List<String> headings) {
    return new Layout(headings, Headings.shipped());
  }

  boolean has(Column column) {
    return index[column.ordinal()] >= 0;
  }

  /** The 0-based position of a column, -1 where the file does not have it. */
  int of(Column column) {
    return index[column.ordinal()];
  }

  /** How many columns the header has. */
  int size() {
    return size;
  }

  /** The position of the last "Funding Text n", -1 where there is none. */
  int lastFundingText() {
    return lastFundingText;
  }

  /** Headings that are not in the table. */
  List<String> unknown() {
    return unknown;
  }

  /** Headings of a column that stands further left already. */
  List<String> repeated() {
    return repeated;
  }

  /** How many headings are known. */
  int known() {
    return known;
  }

  /** How many headings point to Scopus by themselves. */
  int distinctive() {
    return distinctive;
  }
}
