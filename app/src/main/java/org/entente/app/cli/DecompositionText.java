package org.entente.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.host.compare.decomposition.DifferenceDecomposition;
import org.entente.host.compare.decomposition.DifferenceDecomposition.Effect;
import org.entente.host.compare.decomposition.DifferenceDecomposition.Parts;
import org.entente.host.compare.decomposition.DifferenceDecomposition.Row;
import org.entente.host.compare.decomposition.WorksBehind;
import org.jspecify.annotations.Nullable;

/** Where a difference comes from, for a reader. */
final class DecompositionText {

  private final DifferenceDecomposition found;
  private final SeriesText words;
  private final Figures figures;

  DecompositionText(DifferenceDecomposition found) {
    this.found = found;
    this.words = new SeriesText(found.a(), found.b(), found.metric());
    this.figures = new Figures(found.metric().unit());
  }

  /**
   * The three parts and the steps of the main row: that of all years together, else of the last
   * year; of several partners the parts of each alone.
   */
  void printMain(PrintWriter out) {
    Map<String, Row> main = new LinkedHashMap<>();
    for (Row row : found.rows()) {
      // Within a partner, all years together come last, after the last year.
      main.put(row.partner(), row);
    }
    Row whole = main.get("");
    Row only = whole != null ? whole : main.size() == 1 ? main.values().iterator().next() : null;
    if (only != null) {
      out.println(
          "Where the difference comes from, "
              + (only.year() == null ? "all years together" : only.year().toString())
              + (only.partner().isEmpty() ? "" : ", " + only.partner())
              + ":");
      parts(List.of(only), false, out);
      if (!only.steps().isEmpty()) {
        out.println();
        steps(List.of(only), false, out);
      }
    } else if (!main.isEmpty()) {
      out.println("Where the difference comes from, by partner:");
      parts(List.copyOf(main.values()), true, out);
    }
  }

  /** The three parts and the steps of every row. */
  void printAll(PrintWriter out) {
    parts(found.rows(), true, out);
    out.println();
    steps(found.rows(), true, out);
  }

  private void parts(List<Row> rows, boolean where, PrintWriter out) {
    TextTable table =
        new TextTable(
            "partner",
            "year",
            found.a(),
            found.b(),
            "difference",
            "only " + found.a(),
            "metadata",
            "only " + found.b());
    for (Row row : rows) {
      Parts parts = row.parts();
      table.row(
          where ? row.partner() : "",
          where ? year(row) : "",
          figures.text(row.a()),
          figures.text(row.b()),
          words.difference(row.difference()),
          parts == null ? "" : words.difference(parts.onlyA()),
          parts == null ? "" : words.difference(parts.metadata()),
          parts == null ? "" : words.difference(parts.onlyB()));
    }
    table.print(out);
  }

  private void steps(List<Row> rows, boolean where, PrintWriter out) {
    TextTable table =
        new TextTable(
            "partner",
            "year",
            "step",
            "",
            "before",
            "after",
            "effect",
            "works",
            "of " + found.question().country());
    for (Row row : rows) {
      for (Effect effect : row.steps()) {
        if (!effect.hidden()) {
          table.row(
              where ? row.partner() : "",
              where ? year(row) : "",
              effect.step().id(),
              effect.step().title(),
              figures.text(effect.before()),
              figures.text(effect.after()),
              words.difference(effect.effect()),
              effect.works(),
              effect.worksOfCountry());
        }
      }
    }
    table.print(out);
  }

  private static String year(Row row) {
    return row.year() == null ? "all" : row.year().toString();
  }

  void notes(PrintWriter out) {
    found.notes().forEach(out::println);
  }

  /** The works behind a step. */
  static void print(WorksBehind behind, String a, String b, PrintWriter out) {
    out.println(
        behind.count()
            + (behind.count() == 1 ? " work" : " works")
            + " behind the step '"
            + behind.step().title()
            + "', "
            + (behind.year() == null ? "all years together" : behind.year().toString())
            + "; "
            + behind.ofCountry()
            + " of the country that is asked about."
            + (behind.works().size() < behind.count()
                ? " The first " + behind.works().size() + ":"
                : ""));
    for (WorksBehind.ChangedWork work : behind.works()) {
      out.println();
      out.println(
          AgreementText.plain(
              work.title()
                  + (work.doi().isEmpty() ? "" : "  https://doi.org/" + work.doi())
                  + (work.ofCountry() ? "" : "  (of other countries)")));
      side(a, work.a(), behind, out);
      side(b, work.b(), behind, out);
    }
    if (!behind.notes().isEmpty()) {
      out.println();
      behind.notes().forEach(out::println);
    }
  }

  private static void side(
      String dataset, WorksBehind.@Nullable Side side, WorksBehind behind, PrintWriter out) {
    if (side == null) {
      out.println("  " + dataset + ": does not have it");
      return;
    }
    List<String> line = new ArrayList<>();
    String says = side.says(behind.step());
    line.add("  " + dataset + " " + side.sourceKey() + ": " + (says.isEmpty() ? "nothing" : says));
    side.addresses().forEach(address -> line.add(address.raw()));
    out.println(AgreementText.plain(String.join(" | ", line)));
  }
}
