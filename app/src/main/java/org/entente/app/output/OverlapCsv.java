package org.entente.app.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.host.compare.Dimension;
import org.entente.host.compare.Overlap;
import org.entente.host.compare.OverlapTable;

/** The overlap of two datasets as CSV: a row a stratum, the last one the total. */
public final class OverlapCsv {

  private static final List<String> COUNTS =
      List.of("a", "b", "linked", "linked_of_b", "only_a", "only_b", "a_with_doi", "b_with_doi");
  private static final List<String> SHARES =
      List.of("in_both", "share_of_a", "share_of_b", "jaccard");

  private OverlapCsv() {}

  /** Writes the dimensions that were asked for before the counts, and closes {@code out}. */
  public static void write(OverlapTable table, Writer out) throws IOException {
    List<String> header = new ArrayList<>();
    table.dimensions().forEach(dimension -> header.add(column(dimension)));
    header.addAll(COUNTS);
    header.addAll(SHARES);
    try (CsvTableWriter csv = new CsvTableWriter(out, header.toArray(String[]::new))) {
      table.strata().forEach(row -> write(table.dimensions(), row, csv));
      write(table.dimensions(), table.total(), csv);
    }
  }

  private static String column(Dimension dimension) {
    return dimension.name().toLowerCase(Locale.ROOT);
  }

  private static void write(List<Dimension> dimensions, Overlap row, CsvTableWriter csv) {
    for (Dimension dimension : dimensions) {
      String value = row.value(dimension);
      csv.text(value == null ? "" : value);
    }
    csv.whole(row.a())
        .whole(row.b())
        .whole(row.linkedOfA())
        .whole(row.linkedOfB())
        .whole(row.onlyA())
        .whole(row.onlyB())
        .whole(row.aWithDoi())
        .whole(row.bWithDoi())
        .whole(row.inBoth())
        .number(row.shareOfA())
        .number(row.shareOfB())
        .number(row.jaccard())
        .endRow();
  }
}
