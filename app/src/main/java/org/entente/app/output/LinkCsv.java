package org.entente.app.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import org.entente.host.link.Link;

/** Links as CSV: the contract's columns, one row a link, written one by one. */
public final class LinkCsv implements Closeable {

  private final CsvTableWriter csv;

  /** Writes the header line at once. */
  public LinkCsv(Writer out) {
    this.csv = new CsvTableWriter(out, "a", "a_key", "b", "b_key", "rule", "score", "status");
  }

  /** Writes the links in their order and closes {@code out}. */
  public static void write(Iterable<Link> links, Writer out) throws IOException {
    try (LinkCsv csv = new LinkCsv(out)) {
      links.forEach(csv::write);
    }
  }

  /** Writes a link. */
  public void write(Link link) {
    csv.text(link.a())
        .text(link.aKey())
        .text(link.b())
        .text(link.bKey())
        .text(link.rule())
        .number(PlainNumber.of(link.score()))
        .text(link.status())
        .endRow();
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
