package org.entente.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.app.Workspace;
import org.entente.app.output.FindingCsv;
import org.entente.app.output.FindingJson;
import org.entente.app.output.Json;
import org.entente.host.finding.Finder;
import org.entente.host.finding.Finding;
import org.entente.host.finding.FindingOptions;
import org.entente.host.finding.Found;
import org.entente.host.measure.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what a series shows. */
@Command(
    name = "findings",
    mixinStandardHelpOptions = true,
    description =
        "Says what a metric's series show: the peak, the change since, the first decline, the partners by how far they fell; what a change is made of; breaks, and the course before and after an event.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente findings international-share --dataset wos --country CN --years 2013-2023",
      "  entente findings international-share --dataset wos --country CN --between 2018-2023",
      "  entente findings international-share --dataset wos --country CN --event china-initiative",
      "  entente findings partner-share --dataset wos --country CN --format csv"
    })
final class FindingsCommand implements Callable<Integer> {

  @Mixin private final LibraryOption library = new LibraryOption();
  @Mixin private final MetricOptions options = new MetricOptions();
  @Mixin private final FindingWords words = new FindingWords();
  @Mixin private final FormatOption format = new FormatOption();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Question question = options.question();
    FindingOptions asked = words.options(library.directory());
    List<Found> all = new ArrayList<>();
    try (Workspace workspace = library.open()) {
      Finder finder = new Finder(workspace.measurer());
      for (String dataset : options.datasets()) {
        all.add(finder.find(question, dataset, asked));
      }
    }
    List<Finding> findings = all.stream().flatMap(found -> found.findings().stream()).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (format.format() != Format.table) {
      all.forEach(found -> found.notes().forEach(spec.commandLine().getErr()::println));
    }
    switch (format.format()) {
      case json ->
          out.println(
              Json.mapper().writeValueAsString(findings.stream().map(FindingJson::of).toList()));
      case csv -> FindingCsv.write(findings, out);
      case table -> {
        findings.forEach(finding -> out.println(finding.text()));
        out.println();
        for (Found found : all) {
          Footnote.print(found.measurement(), out);
          found.notes().forEach(out::println);
        }
      }
    }
    out.flush();
    return 0;
  }
}
