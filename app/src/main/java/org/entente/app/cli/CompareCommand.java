package org.entente.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.app.Workspace;
import org.entente.app.output.ComparisonCsv;
import org.entente.app.output.ComparisonJson;
import org.entente.app.output.DiscordantCsv;
import org.entente.app.output.Json;
import org.entente.host.compare.Comparison;
import org.entente.host.compare.Field;
import org.entente.host.compare.Overlap;
import org.entente.host.compare.OverlapTable;
import org.entente.host.measure.Question;
import org.entente.spi.MetricInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts two datasets side by side. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description =
        "Puts two datasets side by side: what both have, the two series, their difference, and the works whose countries differ.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente compare wos scopus --country CN --years 2013-2023",
      "  entente compare wos scopus --country CN --disagreements --format csv"
    })
final class CompareCommand implements Callable<Integer> {

  private static final int FINDINGS_SHOWN = 12;

  @Mixin private final LibraryOption library = new LibraryOption();
  @Mixin private final QuestionOptions options = new QuestionOptions();
  @Mixin private final FormatOption format = new FormatOption();

  @Parameters(index = "0", paramLabel = "A", description = "The first dataset.")
  private String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "The second dataset.")
  private String b = "";

  @Option(
      names = "--metric",
      paramLabel = "METRIC",
      defaultValue = "international-share",
      description = "The metric. Default: ${DEFAULT-VALUE}.")
  private String metric = "";

  @Option(
      names = "--disagreements",
      description = "List the linked works whose countries differ, with both sides' addresses.")
  private boolean disagreements;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Question question = options.question(metric);
    PrintWriter out = spec.commandLine().getOut();
    Comparison comparison;
    try (Workspace workspace = library.open()) {
      if (disagreements && format.format() == Format.csv) {
        try (DiscordantCsv csv = new DiscordantCsv(Field.COUNTRIES, out)) {
          workspace
              .comparer()
              .discordant(
                  a,
                  b,
                  question,
                  Field.COUNTRIES,
                  Long.MAX_VALUE,
                  work -> {
                    csv.write(work);
                    return true;
                  });
        }
        return 0;
      }
      comparison =
          workspace.comparer().compare(a, b, question, disagreements ? Integer.MAX_VALUE : 0);
    }
    switch (format.format()) {
      case json -> out.println(Json.mapper().writeValueAsString(ComparisonJson.of(comparison)));
      case csv -> ComparisonCsv.writeDifferences(comparison, out);
      case table -> print(comparison, out);
    }
    out.flush();
    return 0;
  }

  private void print(Comparison comparison, PrintWriter out) {
    OverlapTable both = comparison.overlap();
    if (both != null) {
      TextTable overlap = new TextTable("year", a, b, "in both", "only " + a, "only " + b);
      for (Overlap row : both.strata()) {
        counts(overlap, row.year() == null ? "unknown" : String.valueOf(row.year()), row);
      }
      counts(overlap, "all", both.total());
      overlap.print(out);
      out.println();
    }
    boolean share = comparison.a().metric().unit() == MetricInfo.Unit.SHARE;
    Figures figures = new Figures(comparison.a().metric().unit());
    TextTable series =
        new TextTable("partner", "year", a, b, share ? "difference, points" : "difference");
    for (Comparison.Difference row : comparison.differences()) {
      String difference =
          share
              ? figures.text(row.difference()).replace(" %", "")
              : Figures.plain(row.difference());
      series.row(
          row.partner(), row.year(), figures.text(row.a()), figures.text(row.b()), difference);
    }
    series.print(out);
    out.println();
    comparison.findings().stream()
        .filter(finding -> !finding.finding().equals("partner-ranking"))
        .limit(FINDINGS_SHOWN)
        .forEach(finding -> out.println(finding.text()));
    if (both != null) {
      out.printf(
          Locale.ROOT,
          "%n%,d linked works have different countries in %s and %s.%n",
          comparison.disagreementCount(),
          a,
          b);
    }
    for (Comparison.Disagreement work : comparison.disagreements()) {
      out.println();
      out.println(
          (work.year() == null ? "" : work.year() + "  ")
              + work.title()
              + "  https://doi.org/"
              + work.doi());
      side(out, a, work.aKey(), work.aCountries(), work.aAddresses());
      side(out, b, work.bKey(), work.bCountries(), work.bAddresses());
    }
    out.println();
    Footnote.print(comparison.a(), out);
    Footnote.print(comparison.b(), out);
    comparison.notes().forEach(out::println);
  }

  private static void counts(TextTable table, String year, Overlap row) {
    table.row(year, row.a(), row.b(), row.linkedOfA(), row.onlyA(), row.onlyB());
  }

  private static void side(
      PrintWriter out,
      String dataset,
      String key,
      java.util.List<String> countries,
      java.util.List<String> addresses) {
    String set = countries.isEmpty() ? "no known country" : String.join(" ", countries);
    out.println("  " + dataset + " " + key + ": " + set + "  | " + String.join(" | ", addresses));
  }
}
