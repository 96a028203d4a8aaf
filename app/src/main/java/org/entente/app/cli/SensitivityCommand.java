package org.entente.app.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entente.app.Workspace;
import org.entente.app.output.Json;
import org.entente.app.output.SensitivityCsv;
import org.entente.app.output.SensitivityJson;
import org.entente.host.measure.Measurement;
import org.entente.host.measure.Question;
import org.entente.host.measure.Sensitivity;
import org.entente.model.Observation;
import org.entente.spi.MetricInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures the same under every definition profile. */
@Command(
    name = "sensitivity",
    mixinStandardHelpOptions = true,
    description =
        "Measures a metric under every definition profile: how much does the answer depend on what is meant by a country?",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente sensitivity international-share --dataset wos --country CN --years 2018-2023",
      "  entente sensitivity works --dataset wos,scopus --country GB --format csv"
    })
final class SensitivityCommand implements Callable<Integer> {

  @Mixin private final LibraryOption library = new LibraryOption();
  @Mixin private final MetricOptions options = new MetricOptions();
  @Mixin private final FormatOption format = new FormatOption();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Question question = options.question();
    Map<String, List<Sensitivity.Row>> answers = new LinkedHashMap<>();
    try (Workspace workspace = library.open()) {
      for (String dataset : options.datasets()) {
        answers.put(dataset, Sensitivity.of(workspace.measurer(), question, dataset));
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    switch (format.format()) {
      case json ->
          out.println(
              Json.mapper()
                  .writeValueAsString(
                      answers.entrySet().stream()
                          .flatMap(
                              answer ->
                                  answer.getValue().stream()
                                      .map(row -> SensitivityJson.of(answer.getKey(), row)))
                          .toList()));
      case csv -> SensitivityCsv.write(answers, out);
      case table -> answers.forEach((dataset, rows) -> print(dataset, rows, out));
    }
    out.flush();
    return 0;
  }

  private static void print(String dataset, List<Sensitivity.Row> rows, PrintWriter out) {
    TextTable table =
        new TextTable(
            "dataset",
            "profile",
            "country",
            "partner",
            "year",
            "value",
            "numerator",
            "denominator",
            "difference");
    Set<String> silent = new LinkedHashSet<>();
    Set<String> legend = new LinkedHashSet<>();
    for (Sensitivity.Row row : rows) {
      if (row.changesNothing()) {
        silent.add(row.profile());
        continue;
      }
      legend.add(
          row.profile() + ": " + (row.refusal().isEmpty() ? row.title() + "." : row.refusal()));
      Measurement measurement = row.measurement();
      if (measurement != null) {
        print(dataset, row, measurement, table);
      }
    }
    table.print(out);
    out.println();
    legend.forEach(out::println);
    if (!silent.isEmpty()) {
      out.println("These change nothing here: " + String.join(", ", silent) + ".");
    }
    Measurement standard = rows.get(0).measurement();
    if (standard != null) {
      out.println("Differences are to the value without a profile.");
      Footnote.print(standard, out);
    }
  }

  private static void print(
      String dataset, Sensitivity.Row row, Measurement measurement, TextTable table) {
    MetricInfo.Unit unit = measurement.metric().unit();
    Figures figures = new Figures(unit);
    for (Observation o : measurement.observations()) {
      BigDecimal difference = row.differences().get(o);
      table.row(
          dataset,
          row.profile(),
          o.country(),
          o.partner(),
          o.year(),
          figures.text(o.value()),
          Figures.plain(o.numerator()),
          Figures.plain(o.denominator()),
          difference == null
              ? ""
              : unit == MetricInfo.Unit.SHARE
                  ? figures.text(difference).replace(" %", " points")
                  : Figures.plain(difference));
    }
  }
}
