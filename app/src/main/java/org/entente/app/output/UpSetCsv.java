package org.entente.app.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.entente.host.compare.UpSet;

/** What several datasets have in common, as CSV: a column a dataset, a row a combination. */
public final class UpSetCsv {

  private UpSetCsv() {}

  /** Writes the table and closes {@code out}. */
  public static void write(UpSet table, Writer out) throws IOException {
    List<String> columns = new ArrayList<>(table.datasets());
    columns.add("publications");
    columns.add("works");
    try (CsvTableWriter csv = new CsvTableWriter(out, columns.toArray(String[]::new))) {
      for (UpSet.Combination row : table.combinations()) {
        for (String dataset : table.datasets()) {
          csv.text(row.datasets().contains(dataset) ? "yes" : "no");
        }
        csv.whole(row.publications()).whole(row.works()).endRow();
      }
    }
  }
}
