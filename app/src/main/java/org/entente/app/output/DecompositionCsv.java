package org.entente.app.output;

import java.io.IOException;
import java.io.Writer;
import org.entente.host.compare.decomposition.DifferenceDecomposition;

/** The decomposition of a difference as CSV: its steps, and its three parts. */
public final class DecompositionCsv {

  private DecompositionCsv() {}

  /** Writes a row a step, the year empty for all years together, and closes {@code out}. */
  public static void writeSteps(DifferenceDecomposition decomposition, Writer out)
      throws IOException {
    try (CsvTableWriter csv =
        new CsvTableWriter(
            out,
            "partner",
            "year",
            "a",
            "b",
            "difference",
            "step",
            "before",
            "after",
            "effect",
            "works",
            "works_of_country")) {
      for (DifferenceDecomposition.Row row : decomposition.rows()) {
        for (DifferenceDecomposition.Effect effect : row.steps()) {
          csv.text(row.partner())
              .whole(row.year())
              .number(row.a())
              .number(row.b())
              .number(row.difference())
              .text(effect.step().id())
              .number(effect.before())
              .number(effect.after())
              .number(effect.effect())
              .whole(effect.works())
              .whole(effect.worksOfCountry())
              .endRow();
        }
      }
    }
  }

  /** Writes a row a difference; its parts are empty where they cannot be said. */
  public static void writeParts(DifferenceDecomposition decomposition, Writer out)
      throws IOException {
    try (CsvTableWriter csv =
        new CsvTableWriter(
            out,
            "partner",
            "year",
            "a",
            "a_on_linked",
            "b_on_linked",
            "b",
            "only_a",
            "metadata",
            "only_b")) {
      for (DifferenceDecomposition.Row row : decomposition.rows()) {
        DifferenceDecomposition.Parts parts = row.parts();
        csv.text(row.partner())
            .whole(row.year())
            .number(row.a())
            .number(parts == null ? null : parts.aOnLinked())
            .number(parts == null ? null : parts.bOnLinked())
            .number(row.b())
            .number(parts == null ? null : parts.onlyA())
            .number(parts == null ? null : parts.metadata())
            .number(parts == null ? null : parts.onlyB())
            .endRow();
      }
    }
  }
}
