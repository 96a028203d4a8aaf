package org.entente.app.cli;

import java.io.PrintWriter;
import org.entente.host.compare.UpSet;

/** What several datasets have in common, as a table of text. */
final class UpSetText {

  private UpSetText() {}

  static void print(UpSet table, PrintWriter out) {
    String[] columns = new String[table.datasets().size() + 2];
    for (int i = 0; i < table.datasets().size(); i++) {
      columns[i] = table.datasets().get(i);
    }
    columns[columns.length - 2] = "publications";
    columns[columns.length - 1] = "works";
    TextTable combinations = new TextTable(columns);
    for (UpSet.Combination row : table.combinations()) {
      Object[] cells = new Object[columns.length];
      for (int i = 0; i < table.datasets().size(); i++) {
        cells[i] = row.datasets().contains(table.datasets().get(i)) ? "yes" : "";
      }
      cells[columns.length - 2] = row.publications();
      cells[columns.length - 1] = row.works();
      combinations.row(cells);
    }
    combinations.print(out);
    out.println();
    TextTable totals = new TextTable("dataset", "works", "with DOI", "publications");
    for (UpSet.Total total : table.totals()) {
      totals.row(total.dataset(), total.works(), total.withDoi(), total.publications());
    }
    totals.print(out);
    out.println();
    table.notes().forEach(out::println);
  }
}
