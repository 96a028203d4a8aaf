package org.entente.app.output;

import java.io.IOException;
import java.io.Writer;
import org.entente.host.finding.Finding;

/** Findings as CSV: the contract's columns, one row a finding. */
public final class FindingCsv {

  private FindingCsv() {}

  /** Writes the findings in their order and closes {@code out}. */
  public static void write(Iterable<Finding> findings, Writer out) throws IOException {
    try (CsvTableWriter csv =
        new CsvTableWriter(
            out, "finding", "metric", "dataset", "country", "entity", "partner", "from", "to",
            "value", "unit", "rank", "text")) {
      for (Finding finding : findings) {
        csv.text(finding.finding())
            .text(finding.metric())
            .text(finding.dataset())
            .text(finding.country())
            .text(finding.entity())
            .text(finding.partner())
            .whole(finding.from())
            .whole(finding.to())
            .number(finding.value())
            .text(finding.unit().symbol())
            .whole(finding.rank())
            .text(finding.text())
            .endRow();
      }
    }
  }
}
