package org.entente.app.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.entente.host.compare.Agreement;
import org.entente.host.compare.CitationAgreement;
import org.entente.host.compare.DataDay;
import org.entente.host.compare.Discordant;
import org.entente.spi.MetricInfo;
import org.jspecify.annotations.Nullable;

/** What two datasets say of the same publications, for a reader. */
final class AgreementText {

  private static final Figures SHARES = new Figures(MetricInfo.Unit.SHARE);

  private AgreementText() {}

  static void print(List<Agreement> agreements, String a, String b, PrintWriter out) {
    TextTable table =
        new TextTable(
            "field",
            "compared",
            "equal",
            "share",
            "different",
            "only " + a,
            "only " + b,
            "neither");
    for (Agreement row : agreements) {
      table.row(
          row.field().id(),
          row.compared(),
          row.equal(),
          SHARES.text(row.share()),
          row.different(),
          row.onlyA(),
          row.onlyB(),
          row.neither());
    }
    table.print(out);
  }

  /** What stands beside the counts: sets, distances, types, citations, notes. */
  static void printDetails(List<Agreement> agreements, String a, String b, PrintWriter out) {
    for (Agreement row : agreements) {
      List<String> lines = new ArrayList<>();
      Agreement.Sets sets = row.sets();
      if (sets != null && row.different() > 0) {
        lines.add(
            a
                + " has all of "
                + b
                + "'s and more in "
                + sets.aContainsB()
                + ", "
                + b
                + " all of "
                + a
                + "'s and more in "
                + sets.bContainsA()
                + ", each has others in "
                + sets.overlapping()
                + ", they share none in "
                + sets.disjoint()
                + ".");
      }
      if (row.different() > 0 && !row.steps().isEmpty()) {
        List<String> steps = new ArrayList<>();
        for (Agreement.Step step : row.steps()) {
          steps.add(step(step) + ": " + step.count());
        }
        lines.add(b + " minus " + a + ": " + String.join(", ", steps) + ".");
      }
      CitationAgreement citations = row.citations();
      if (citations != null) {
        lines.add(citations(citations, a, b));
      }
      lines.addAll(row.notes());
      if (!lines.isEmpty() || !row.matrix().isEmpty()) {
        out.println();
        out.println(row.field().id());
        lines.forEach(line -> out.println("  " + line));
        if (!row.matrix().isEmpty()) {
          matrix(row.matrix(), a, b, out);
        }
      }
    }
  }

  private static String step(Agreement.Step step) {
    int difference = step.difference();
    String sign = difference > 0 ? "+" : "";
    return sign + difference + (step.andBeyond() ? difference > 0 ? " and more" : " and less" : "");
  }

  private static void matrix(List<Agreement.Cell> cells, String a, String b, PrintWriter out) {
    TextTable table = new TextTable(a, b, "works");
    for (Agreement.Cell cell : cells) {
      table.row(said(cell.a()), said(cell.b()), cell.count());
    }
    table.print(out);
  }

  private static String said(@Nullable String type) {
    return type == null ? "no type" : type;
  }

  private static String citations(CitationAgreement citations, String a, String b) {
    String rank =
        citations.spearman() == null
            ? ""
            : ", Spearman's ρ " + decimal(BigDecimal.valueOf(citations.spearman()), 3);
    return "Citations a work: "
        + decimal(citations.meanA(), 2)
        + " in "
        + a
        + " ("
        + day(citations.ofA())
        + "), "
        + decimal(citations.meanB(), 2)
        + " in "
        + b
        + " ("
        + day(citations.ofB())
        + "); the median difference is "
        + decimal(citations.medianDifference(), 1)
        + rank
        + ".";
  }

  private static String day(DataDay day) {
    return day.stated() ? "of " + day.day() : "imported on " + day.day();
  }

  private static String decimal(BigDecimal value, int digits) {
    return value.setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** A work of which the two say different things. */
  static void print(Discordant work, String a, String b, PrintWriter out) {
    Integer year = work.aYear() == null ? work.bYear() : work.aYear();
    out.println(
        (year == null ? "" : year + "  ")
            + plain(work.title())
            + (work.doi().isEmpty() ? "" : "  https://doi.org/" + plain(work.doi())));
    side(out, a, work.aKey(), work.a(), work.aRaw());
    side(out, b, work.bKey(), work.b(), work.bRaw());
    out.println();
  }

  private static void side(
      PrintWriter out, String dataset, String key, List<String> values, List<String> raw) {
    String said = values.isEmpty() ? "nothing" : String.join("; ", values);
    out.println(
        plain(
            "  "
                + dataset
                + " "
                + key
                + ": "
                + said
                + (raw.isEmpty() ? "" : "  | " + String.join(" | ", raw))));
  }

  /** Text from files must not steer the terminal. */
  static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
