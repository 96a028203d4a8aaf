package org.entente.app.output;

import java.io.IOException;
import java.io.Writer;
import org.entente.host.claim.CheckedClaim;

/** Checked claims as CSV, one row a claim and dataset. */
public final class CheckCsv {

  private CheckCsv() {}

  /** Writes the claims in their order and closes {@code out}. */
  public static void write(Iterable<CheckedClaim> checked, Writer out) throws IOException {
    try (CsvTableWriter csv =
        new CsvTableWriter(
            out, "claim", "dataset", "metric", "verdict", "figure", "why", "remark", "quote")) {
      for (CheckedClaim each : checked) {
        csv.text(each.claim().id())
            .text(each.dataset())
            .text(each.claim().question().metric())
            .text(each.verdict().words())
            .text(each.figure())
            .text(each.why())
            .text(each.remark())
            .text(each.claim().quote())
            .endRow();
      }
    }
  }
}
