package org.entente.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.app.Workspace;
import org.entente.app.output.AgreementJson;
import org.entente.app.output.ComparisonCsv;
import org.entente.app.output.ComparisonJson;
import org.entente.app.output.DecompositionCsv;
import org.entente.app.output.DecompositionJson;
import org.entente.app.output.DisagreementJson;
import org.entente.app.output.DiscordantCsv;
import org.entente.app.output.DiscordantJson;
import org.entente.app.output.Json;
import org.entente.app.output.OverlapCsv;
import org.entente.app.output.OverlapJson;
import org.entente.app.output.UpSetCsv;
import org.entente.app.output.UpSetJson;
import org.entente.app.output.WorksBehindCsv;
import org.entente.app.output.WorksBehindJson;
import org.entente.host.compare.Agreement;
import org.entente.host.compare.Comparison;
import org.entente.host.compare.Dimension;
import org.entente.host.compare.Field;
import org.entente.host.compare.FindingAgreement;
import org.entente.host.compare.OverlapTable;
import org.entente.host.compare.UpSet;
import org.entente.host.compare.decomposition.DifferenceDecomposition;
import org.entente.host.compare.decomposition.Step;
import org.entente.host.compare.decomposition.WorksBehind;
import org.entente.host.engine.EngineException;
import org.entente.host.library.Dataset;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Question;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
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
        "Puts two datasets side by side: what both have, the two series and whether they lead to the same findings, where the difference comes from, and what the two say of the same publications.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente compare wos scopus --country CN --years 2013-2023",
      "  entente compare wos scopus --country CN --by year,document-type --format csv",
      "  entente compare wos scopus --country CN --decomposition",
      "  entente compare wos scopus --country CN --works coverage-a --year 2019",
      "  entente compare wos scopus --country CN --disagreements --format csv",
      "  entente compare wos scopus --country CN --disagreements document-type",
      "  entente compare wos scopus openalex --country CN"
    })
final class CompareCommand implements Callable<Integer> {

  private static final int FINDINGS_SHOWN = 12;

  /** As the server does it. */
  private static final int DISAGREEMENTS_IN_JSON = 50;

  @Mixin private final LibraryOption library = new LibraryOption();
  @Mixin private final QuestionOptions options = new QuestionOptions();
  @Mixin private final CompareParts parts = new CompareParts();
  @Mixin private final FormatOption format = new FormatOption();

  @Parameters(index = "0", paramLabel = "A", description = "The first dataset.")
  private String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "The second dataset.")
  private String b = "";

  @Parameters(
      index = "2..*",
      arity = "0..*",
      paramLabel = "MORE",
      description =
          "More datasets: which publications are in which of them, for every combination, and nothing else.")
  private List<String> more = new ArrayList<>();

  @Option(
      names = "--metric",
      paramLabel = "METRIC",
      defaultValue = "international-share",
      description = "The metric. Default: ${DEFAULT-VALUE}.")
  private String metric = "";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    CommandLine line = spec.commandLine();
    parts.check(line);
    List<Dimension> dimensions = parts.dimensions(line);
    Step step = parts.step(line).orElse(null);
    Field field = parts.field(line).orElse(null);
    Question question = options.question(metric);
    PrintWriter out = line.getOut();
    try (Workspace workspace = library.open()) {
      if (!more.isEmpty()) {
        boolean others =
            !dimensions.isEmpty()
                || parts.agreement()
                || parts.decomposition()
                || step != null
                || field != null;
        if (others) {
          throw new CommandLine.ParameterException(
              line, "That is said of two datasets: name two, or leave the option out.");
        }
        several(workspace, question, out);
        out.flush();
        return 0;
      }
      link(workspace);
      if (!dimensions.isEmpty()) {
        overlap(workspace.comparer().overlap(a, b, question, dimensions), out);
      } else if (parts.agreement()) {
        agreement(workspace.comparer().agreement(a, b, question), out);
      } else if (parts.decomposition()) {
        decomposition(workspace.decomposer().decompose(a, b, question), out);
      } else if (step != null) {
        int most = parts.works(format.format());
        works(workspace.decomposer().worksBehind(a, b, question, step, parts.year(), most), out);
      } else if (field != null) {
        disagreements(workspace, question, field, out);
      } else {
        all(workspace, question, out);
      }
    }
    out.flush();
    return 0;
  }

  private void several(Workspace workspace, Question question, PrintWriter out) throws Exception {
    List<String> names = new ArrayList<>(List.of(a, b));
    names.addAll(more);
    new SeveralLinks(workspace, names).prepare();
    UpSet table = workspace.upSets().of(names, question);
    switch (format.format()) {
      case json -> json(UpSetJson.of(table), out);
      case csv -> UpSetCsv.write(table, out);
      case table -> UpSetText.print(table, out);
    }
  }

  /** Makes links that are not there yet before anything else, for that may take long. */
  private void link(Workspace workspace) throws MeasureException, EngineException {
    if (a.equals(b)) {
      return;
    }
    Dataset first = workspace.measurer().dataset(a);
    Dataset second = workspace.measurer().dataset(b);
    if (first.works() == 0 || second.works() == 0 || workspace.links().ready(first, second)) {
      return;
    }
    try (Progress progress = Progress.ofLinks()) {
      workspace.links().prepare(first, second, progress.links());
    }
  }

  private static void json(Object value, PrintWriter out) throws IOException {
    out.println(Json.mapper().writeValueAsString(value));
  }

  private void overlap(OverlapTable table, PrintWriter out) throws IOException {
    switch (format.format()) {
      case json -> json(OverlapJson.of(table), out);
      case csv -> OverlapCsv.write(table, out);
      case table -> OverlapText.print(table, a, b, out);
    }
  }

  private void agreement(List<Agreement> agreements, PrintWriter out) throws IOException {
    switch (format.format()) {
      case json -> json(agreements.stream().map(AgreementJson::of).toList(), out);
      case csv -> ComparisonCsv.writeAgreements(agreements, out);
      case table -> {
        AgreementText.print(agreements, a, b, out);
        AgreementText.printDetails(agreements, a, b, out);
      }
    }
  }

  private void decomposition(DifferenceDecomposition found, PrintWriter out) throws IOException {
    switch (format.format()) {
      case json -> json(DecompositionJson.of(found), out);
      case csv -> DecompositionCsv.writeSteps(found, out);
      case table -> {
        DecompositionText text = new DecompositionText(found);
        text.printAll(out);
        out.println();
        text.notes(out);
      }
    }
  }

  private void works(WorksBehind behind, PrintWriter out) throws IOException {
    switch (format.format()) {
      case json -> json(WorksBehindJson.of(behind), out);
      case csv -> WorksBehindCsv.write(behind, out);
      case table -> DecompositionText.print(behind, a, b, out);
    }
  }

  private void disagreements(Workspace workspace, Question question, Field field, PrintWriter out)
      throws MeasureException, IOException {
    long most = parts.mostDisagreements();
    switch (format.format()) {
      case json -> {
        List<Object> works = new ArrayList<>();
        workspace
            .comparer()
            .discordant(
                a,
                b,
                question,
                field,
                most,
                work ->
                    works.add(
                        field == Field.COUNTRIES
                            ? DisagreementJson.of(work)
                            : DiscordantJson.of(work)));
        json(works, out);
      }
      case csv -> {
        // The header only when there is nothing to refuse: what fails must not look like a table.
        @Nullable DiscordantCsv[] table = {null};
        workspace
            .comparer()
            .discordant(
                a,
                b,
                question,
                field,
                most,
                work -> {
                  DiscordantCsv csv = table[0];
                  if (csv == null) {
                    csv = new DiscordantCsv(field, out);
                    table[0] = csv;
                  }
                  csv.write(work);
                  return true;
                });
        DiscordantCsv csv = table[0];
        (csv == null ? new DiscordantCsv(field, out) : csv).close();
      }
      case table -> {
        long[] listed = {0};
        workspace
            .comparer()
            .discordant(
                a,
                b,
                question,
                field,
                most,
                work -> {
                  AgreementText.print(work, a, b, out);
                  listed[0]++;
                  return true;
                });
        out.printf(
            Locale.ROOT,
            "Listed: %,d linked %s of which %s and %s say different things in %s, or one says nothing.%n",
            listed[0],
            listed[0] == 1 ? "work" : "works",
            a,
            b,
            field.id());
      }
    }
  }

  private void all(Workspace workspace, Question question, PrintWriter out)
      throws MeasureException, IOException {
    int listed = format.format() == Format.json ? DISAGREEMENTS_IN_JSON : 0;
    Comparison comparison = workspace.comparer().compare(a, b, question, listed);
    switch (format.format()) {
      case json -> json(ComparisonJson.of(comparison), out);
      case csv -> ComparisonCsv.writeDifferences(comparison, out);
      case table -> print(comparison, workspace, question, out);
    }
  }

  private void print(
      Comparison comparison, Workspace workspace, Question question, PrintWriter out) {
    List<String> notes = new ArrayList<>();
    OverlapTable both = comparison.overlap();
    if (both != null) {
      out.println(
          "Works of these years and document types, of whatever country, and what both say of them below:");
      OverlapText.print(both, a, b, out);
      out.println();
      OverlapText.print(comparison.rules(), out);
      out.println();
    }
    SeriesText series = new SeriesText(a, b, comparison.a().metric());
    series.print(comparison.differences(), out);
    out.println();
    series.words(comparison.series(), out);
    SeriesText.print(comparison.partners(), out);
    out.println();
    findings(comparison.findingAgreements(), out);
    out.println();
    if (both != null) {
      decomposed(workspace, question, notes, out);
      AgreementText.print(comparison.agreements(), a, b, out);
      out.println();
      comparison.agreements().stream()
          .filter(agreement -> agreement.field() == Field.COUNTRIES)
          .forEach(agreement -> countries(agreement, out));
    }
    Footnote.print(comparison.a(), out);
    Footnote.print(comparison.b(), out);
    comparison.notes().forEach(out::println);
    notes.forEach(out::println);
  }

  private void countries(Agreement agreement, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "Linked works whose countries differ: %,d. Of which only %s states any: %,d; only %s: %,d.%n%n",
        agreement.different(),
        a,
        agreement.onlyA(),
        b,
        agreement.onlyB());
  }

  private static void findings(List<FindingAgreement> findings, PrintWriter out) {
    findings.stream().limit(FINDINGS_SHOWN).forEach(finding -> out.println(finding.text()));
    if (findings.size() > FINDINGS_SHOWN) {
      out.println(
          (findings.size() - FINDINGS_SHOWN) + " more are in --format json, findingAgreements.");
    }
  }

  private void decomposed(
      Workspace workspace, Question question, List<String> notes, PrintWriter out) {
    try {
      DifferenceDecomposition found = workspace.decomposer().decompose(a, b, question);
      new DecompositionText(found).printMain(out);
      notes.addAll(found.notes());
    } catch (MeasureException e) {
      out.println("Where the difference comes from cannot be said: " + e.getMessage());
    }
    out.println();
  }
}
