package org.entente.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.app.Workspace;
import org.entente.app.output.FindingCsv;
import org.entente.app.output.FindingJson;
import org.entente.app.output.Json;
import org.entente.host.finding.Finding;
import org.entente.host.finding.Findings;
import org.entente.host.measure.Measurement;
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
        "Says what a metric's series show: the peak, the change since, the first decline, the partners by how far they fell.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente findings international-share --dataset wos --country CN --years 2013-2023",
      "  entente findings partner-share --dataset wos --country CN --format csv"
    })
final class FindingsCommand implements Callable<Integer> {

  @Mixin private final LibraryOption library = new LibraryOption();
  @Mixin private final MetricOptions options = new MetricOptions();
  @Mixin private final FormatOption format = new FormatOption();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Question question = options.question();
    List<Finding> findings = new ArrayList<>();
    List<Measurement> measurements = new ArrayList<>();
    try (Workspace workspace = library.open()) {
      for (String dataset : options.datasets()) {
        Measurement measurement = workspace.measurer().measure(question, dataset);
        measurements.add(measurement);
        findings.addAll(Findings.of(measurement));
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    switch (format.format()) {
      case json ->
          out.println(
              Json.mapper().writeValueAsString(findings.stream().map(FindingJson::of).toList()));
      case csv -> FindingCsv.write(findings, out);
      case table -> {
        findings.forEach(finding -> out.println(finding.text()));
        out.println();
        measurements.forEach(measurement -> Footnote.print(measurement, out));
      }
    }
    out.flush();
    return 0;
  }
}
