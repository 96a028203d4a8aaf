package org.entente.source.incites;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The header row: columns are found by name, never by position, because the user chooses which
 * indicators an export has and in which order.
 */
final class Header {

  static final String NAME = "name";
  static final String RANK = "rank";
  static final String DOCUMENTS = "web of science documents";
  static final String ACCESSION_NUMBER = "accession number";
  static final String CNCI = "category normalized citation impact";

  /** Names that, together with a column Name, are InCites' own. */
  private static final Set<String> INDICATORS =
      Set.of(
          CNCI,
          "journal normalized citation impact",
          "collab-cnci",
          "% docs cited",
          "% documents cited",
          "citable docs",
          "international collaborations",
          "% international collaborations",
          "domestic collaborations",
          "% domestic collaborations",
          "industry collaborations",
          "% industry collaborations",
          "impact relative to world",
          "% global baseline (docs)",
          "% global baseline (cites)",
          "times cited without self-citations",
          "documents in jif journals",
          "documents in q1 journals",
          "% documents in top 1%",
          "% documents in top 10%",
          "% highly cited papers",
          "% hot papers");

  private static final Set<String> DOCUMENT_INDICATORS =
      Set.of(
          CNCI,
          "journal normalized citation impact",
          "category expected citations",
          "journal expected citations",
          "percentile in subject area");

  /** No column has so long a name: beyond it a cell is prose. */
  private static final int LONGEST_NAME = 120;

  private final Row row;
  private final List<String> names;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<String> repeated = new ArrayList<>();

  Header(Row row) {
    this.row = row;
    this.names = row.cells().subList(0, row.width());
    for (int i = 0; i < names.size(); i++) {
      if (columns.putIfAbsent(normal(names.get(i)), i) != null) {
        repeated.add(names.get(i));
      }
    }
  }

  /** Whether this is the header of a table without a doubt. */
  static boolean ofTable(Row row) {
    Set<String> found = normal(row);
    return found.contains(DOCUMENTS) && (found.contains(NAME) || found.contains(RANK));
  }

  /** Whether this is the header of a table where something else marks the file as InCites'. */
  static boolean ofTableWithoutDocuments(Row row) {
    Set<String> found = normal(row);
    return found.contains(NAME) && found.stream().filter(INDICATORS::contains).count() >= 2;
  }

  static boolean ofAnyTable(Row row) {
    return ofTable(row) || ofTableWithoutDocuments(row);
  }

  static boolean ofDocumentList(Row row) {
    Set<String> found = normal(row);
    return found.contains(ACCESSION_NUMBER)
        && found.stream().anyMatch(DOCUMENT_INDICATORS::contains);
  }

  private static Set<String> normal(Row row) {
    Set<String> normal = new HashSet<>();
    for (String cell : row.cells()) {
      if (cell.length() > LONGEST_NAME) {
        return Set.of();
      }
      normal.add(normal(cell));
    }
    return normal;
  }

  /** Lower case, single spaces: what names are compared by. */
  static String normal(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  Row row() {
    return row;
  }

  int size() {
    return names.size();
  }

  String name(int column) {
    return names.get(column);
  }

  /** Columns that bear the name of an earlier one. */
  List<String> repeated() {
    return repeated;
  }

  /** Whether a column is the first of its name. */
  boolean first(int column) {
    return columns.getOrDefault(normal(name(column)), -1) == column;
  }

  /** The 0-based column of the first of these normal names that is there, -1 where none is. */
  int find(String... normalNames) {
    for (String name : normalNames) {
      Integer column = columns.get(name);
      if (column != null) {
        return column;
      }
    }
    return -1;
  }

  /**
   * A year column that InCites does not write: it writes {@code Publication Year}; a bare {@code
   * year} in small letters was added by somebody, and nothing says from what. Null where there is
   * none.
   */
  @Nullable String foreignYear() {
    for (String name : names) {
      if (name.equals("year") || name.equals("publication_year") || name.equals("pub_year")) {
        return name;
      }
    }
    return null;
  }
}
