package org.entente.app.output;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import org.entente.host.link.Link;

/** Links as CSV: the contract's columns, one row a link. */
public final class LinkCsv {

  private LinkCsv() {}

  /** Writes the links in their order and closes {@code out}. */
  public static void write(Iterable<Link> links, Writer out) throws IOException {
    try (CsvTableWriter csv =
        new CsvTableWriter(out, "a", "a_key", "b", "b_key", "rule", "score", "status")) {
      for (Link link : links) {
        csv.text(link.a())
            .text(link.aKey())
            .text(link.b())
            .text(link.bKey())
            .text(link.rule())
            .number(BigDecimal.valueOf(link.score()).stripTrailingZeros())
            .text(link.status())
            .endRow();
      }
    }
  }
}
