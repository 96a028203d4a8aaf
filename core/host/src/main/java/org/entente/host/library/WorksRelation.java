package org.entente.host.library;

import java.nio.file.Path;
import java.util.List;

/**
 * A table of a dataset as an SQL expression with the columns of {@link WorksTable}, whatever layout
 * its files have.
 */
final class WorksRelation {

  private static final String OLD_ADDRESSES =
      "(select work_id, address_number, country, cast(null as varchar) as nation,"
          + " cast(null as varchar) as organisation_country, organisation,"
          + " cast(null as varchar) as organisation_key, raw from %s)";

  private WorksRelation() {}

  /**
   * A file of one import.
   *
   * @param layout the version of its columns
   */
  record Part(Path file, int layout) {}

  /** The expression. */
  static String of(WorksTable table, List<Part> parts) {
    int since = since(table);
    List<Path> old = files(parts.stream().filter(part -> part.layout() < since).toList());
    List<Path> files = files(parts.stream().filter(part -> part.layout() >= since).toList());
    if (old.isEmpty()) {
      return Duck.parquet(files);
    }
    String before =
        table == WorksTable.ADDRESSES
            ? OLD_ADDRESSES.formatted(Duck.parquet(old))
            : "(" + table.withoutRows() + ")";
    return files.isEmpty()
        ? before
        : "(select * from "
            + before
            + " union all by name select * from "
            + Duck.parquet(files)
            + ")";
  }

  /** The layout since which a table's files are as they are today. */
  private static int since(WorksTable table) {
    return switch (table) {
      case ADDRESSES, CORRESPONDENCES -> WorksTable.NATIONS_LAYOUT;
      case NUMBERINGS -> WorksTable.NUMBERINGS_LAYOUT;
      default -> 0;
    };
  }

  private static List<Path> files(List<Part> parts) {
    return parts.stream().map(Part::file).toList();
  }
}
