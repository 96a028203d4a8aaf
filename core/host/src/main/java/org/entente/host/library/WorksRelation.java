package org.entente.host.library;

import java.nio.file.Path;
import java.util.ArrayList;
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

  private static final String NO_CORRESPONDENCES =
      "(select cast(null as bigint) as work_id, cast(null as integer) as number,"
          + " cast(null as integer) as author_position, cast(null as varchar) as name,"
          + " cast(null as varchar) as country, cast(null as varchar) as nation,"
          + " cast(null as varchar) as raw where false)";

  private WorksRelation() {}

  /**
   * The expression.
   *
   * @param old files of layout 1, by folder
   * @param files files of today's layout
   */
  static String of(WorksTable table, List<Path> old, List<Path> files) {
    if (table != WorksTable.ADDRESSES && table != WorksTable.CORRESPONDENCES) {
      List<Path> all = new ArrayList<>(old);
      all.addAll(files);
      return Duck.parquet(all);
    }
    if (old.isEmpty()) {
      return Duck.parquet(files);
    }
    String before =
        table == WorksTable.ADDRESSES
            ? OLD_ADDRESSES.formatted(Duck.parquet(old))
            : NO_CORRESPONDENCES;
    return files.isEmpty()
        ? before
        : "(select * from "
            + before
            + " union all by name select * from "
            + Duck.parquet(files)
            + ")";
  }
}
