package org.entente.app.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.entente.host.compare.Dimension;
import org.entente.host.compare.LinkRule;
import org.entente.host.compare.Overlap;
import org.entente.host.compare.OverlapTable;
import org.entente.spi.MetricInfo;
import org.jspecify.annotations.Nullable;

/** The overlap of two datasets for a reader. */
final class OverlapText {

  private static final Figures SHARES = new Figures(MetricInfo.Unit.SHARE);

  private OverlapText() {}

  static void print(OverlapTable overlap, String a, String b, PrintWriter out) {
    List<Dimension> dimensions = overlap.dimensions();
    List<String> header = new ArrayList<>();
    dimensions.forEach(dimension -> header.add(dimension.id().replace('-', ' ')));
    if (dimensions.isEmpty()) {
      header.add("");
    }
    header.addAll(
        List.of(
            a,
            b,
            "in both",
            "only " + a,
            "only " + b,
            "share of " + a,
            "share of " + b,
            "Jaccard"));
    TextTable table = new TextTable(header.toArray(String[]::new));
    for (Overlap row : overlap.strata()) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (Dimension dimension : dimensions) {
        String value = row.value(dimension);
        cells.add(value == null ? "unknown" : value);
      }
      add(table, cells, row);
    }
    List<@Nullable Object> all = new ArrayList<>();
    all.add("all");
    for (int i = 1; i < dimensions.size(); i++) {
      all.add("");
    }
    add(table, all, overlap.total());
    table.print(out);
  }

  private static void add(TextTable table, List<@Nullable Object> cells, Overlap row) {
    cells.add(row.a());
    cells.add(row.b());
    cells.add(row.inBoth());
    cells.add(row.onlyA());
    cells.add(row.onlyB());
    cells.add(SHARES.text(row.shareOfA()));
    cells.add(SHARES.text(row.shareOfB()));
    cells.add(SHARES.text(row.jaccard()));
    table.row(cells.toArray());
  }

  /** The links by the rule that made them, in a line. */
  static void print(List<LinkRule> rules, PrintWriter out) {
    if (rules.isEmpty()) {
      out.println("No work of these years and document types is linked.");
      return;
    }
    List<String> words = new ArrayList<>();
    for (LinkRule rule : rules) {
      BigDecimal share = rule.share();
      words.add(rule.links() + " by " + rule.rule() + " (" + SHARES.text(share) + ")");
    }
    out.println("Links: " + String.join(", ", words) + ".");
  }
}
