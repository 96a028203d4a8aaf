package org.entente.app.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.entente.host.compare.Discordant;
import org.entente.host.compare.Field;

/**
 * Linked works of which two databases say different things as CSV, a row a work, lists joined by
 * {@code "; "}. Written one by one, so that a million of them need no memory.
 */
public final class DiscordantCsv implements Closeable {

  private final boolean countries;
  private final CsvTableWriter csv;

  /** Writes the header of a field at once; countries have columns of their own. */
  public DiscordantCsv(Field field, Writer out) {
    this.countries = field == Field.COUNTRIES;
    this.csv =
        countries
            ? new CsvTableWriter(
                out,
                "doi",
                "year",
                "title",
                "a_key",
                "b_key",
                "a_countries",
                "b_countries",
                "a_addresses",
                "b_addresses")
            : new CsvTableWriter(
                out, "field", "kind", "a_key", "b_key", "doi", "a_year", "b_year", "title", "rule",
                "score", "a", "b", "a_raw", "b_raw");
  }

  /** Writes a work. */
  public void write(Discordant work) {
    if (countries) {
      Integer year = work.aYear();
      csv.text(work.doi())
          .whole(year == null ? work.bYear() : year)
          .text(work.title())
          .text(work.aKey())
          .text(work.bKey());
    } else {
      csv.text(work.field().id())
          .text(work.kind().id())
          .text(work.aKey())
          .text(work.bKey())
          .text(work.doi())
          .whole(work.aYear())
          .whole(work.bYear())
          .text(work.title())
          .text(work.rule())
          .number(PlainNumber.of(work.score()));
    }
    csv.text(joined(work.a()))
        .text(joined(work.b()))
        .text(joined(work.aRaw()))
        .text(joined(work.bRaw()))
        .endRow();
  }

  private static String joined(List<String> values) {
    return String.join("; ", values);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
