package org.entente.app.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.entente.host.compare.Comparison;
import org.entente.host.compare.Overlap;
import org.entente.host.compare.OverlapTable;
import org.jspecify.annotations.Nullable;

/** A comparison as CSV: three tables, one of differences, one of overlap, one of disagreements. */
public final class ComparisonCsv {

  private ComparisonCsv() {}

  /** Writes a row a partner and year and closes {@code out}. */
  public static void writeDifferences(Comparison comparison, Writer out) throws IOException {
    try (CsvTableWriter csv = new CsvTableWriter(out, "partner", "year", "a", "b", "difference")) {
      for (Comparison.Difference row : comparison.differences()) {
        csv.text(row.partner())
            .whole(row.year())
            .number(row.a())
            .number(row.b())
            .number(row.difference())
            .endRow();
      }
    }
  }

  /** Writes a row a year, the last one without a year for all years, and closes {@code out}. */
  public static void writeOverlap(Comparison comparison, Writer out) throws IOException {
    try (CsvTableWriter csv =
        new CsvTableWriter(
            out,
            "year",
            "a",
            "b",
            "linked",
            "linked_of_b",
            "only_a",
            "only_b",
            "a_with_doi",
            "b_with_doi")) {
      for (Overlap row : rows(comparison.overlap())) {
        csv.whole(row.year())
            .whole(row.a())
            .whole(row.b())
            .whole(row.linkedOfA())
            .whole(row.linkedOfB())
            .whole(row.onlyA())
            .whole(row.onlyB())
            .whole(row.aWithDoi())
            .whole(row.bWithDoi())
            .endRow();
      }
    }
  }

  /** The strata, and the total last. */
  private static List<Overlap> rows(@Nullable OverlapTable table) {
    List<Overlap> rows = new ArrayList<>();
    if (table != null) {
      rows.addAll(table.strata());
      rows.add(table.total());
    }
    return rows;
  }

  /** Writes a row a work, lists joined by {@code "; "}, and closes {@code out}. */
  public static void writeDisagreements(Comparison comparison, Writer out) throws IOException {
    try (CsvTableWriter csv =
        new CsvTableWriter(
            out,
            "doi",
            "year",
            "title",
            "a_key",
            "b_key",
            "a_countries",
            "b_countries",
            "a_addresses",
            "b_addresses")) {
      for (Comparison.Disagreement row : comparison.disagreements()) {
        csv.text(row.doi())
            .whole(row.year())
            .text(row.title())
            .text(row.aKey())
            .text(row.bKey())
            .text(joined(row.aCountries()))
            .text(joined(row.bCountries()))
            .text(joined(row.aAddresses()))
            .text(joined(row.bAddresses()))
            .endRow();
      }
    }
  }

  private static String joined(List<String> values) {
    return String.join("; ", values);
  }
}
