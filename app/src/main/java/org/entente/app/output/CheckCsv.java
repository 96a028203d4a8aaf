package org.entente.app.output;

import java.io.IOException;
import java.io.Writer;

/** Checked claims as CSV, one row a claim and dataset. */
public final class CheckCsv {

  private CheckCsv() {}

  /** Writes the claims in their order and closes {@code out}. */
  public static void write(Iterable<CheckedClaimJson> checked, Writer out) throws IOException {
    try (CsvTableWriter csv =
        new CsvTableWriter(
            out, "claim", "dataset", "metric", "verdict", "figure", "why", "remark", "quote")) {
      for (CheckedClaimJson each : checked) {
        csv.text(each.claim())
            .text(each.dataset())
            .text(each.metric())
            .text(each.verdict())
            .text(each.figure())
            .text(each.why())
            .text(each.remark())
            .text(each.quote())
            .endRow();
      }
    }
  }
}
