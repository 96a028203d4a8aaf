package org.entente.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.app.Workspace;
import org.entente.app.output.Json;
import org.entente.app.output.MeasurementJson;
import org.entente.app.output.ObservationCsv;
import org.entente.host.measure.Measurement;
import org.entente.host.measure.Question;
import org.entente.model.Bounds;
import org.entente.model.Interval;
import org.entente.model.Observation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures. */
@Command(
    name = "measure",
    mixinStandardHelpOptions = true,
    description = "Measures a metric on one or several datasets; 'entente metrics' lists them.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente measure international-share --dataset wos,scopus --country CN --years 2013-2023",
      "  entente measure partner-share --dataset wos --country CN --partner US --format csv",
      "  entente measure works --dataset wos --country CN --fold HK,MO:CN --counting fractional"
    })
final class MeasureCommand implements Callable<Integer> {

  @Mixin private final LibraryOption library = new LibraryOption();
  @Mixin private final MetricOptions options = new MetricOptions();
  @Mixin private final FormatOption format = new FormatOption();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Question question = options.question();
    List<Measurement> measurements = new ArrayList<>();
    try (Workspace workspace = library.open()) {
      for (String dataset : options.datasets()) {
        measurements.add(workspace.measurer().measure(question, dataset));
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    switch (format.format()) {
      case json ->
          out.println(
              Json.mapper()
                  .writeValueAsString(measurements.stream().map(MeasurementJson::of).toList()));
      case csv -> ObservationCsv.write(measurements, out);
      case table -> print(measurements, out);
    }
    out.flush();
    return 0;
  }

  private static void print(List<Measurement> measurements, PrintWriter out) {
    TextTable table =
        new TextTable(
            "dataset",
            "country",
            "entity",
            "partner",
            "year",
            "value",
            "numerator",
            "denominator",
            "lower",
            "upper",
            "lowest",
            "highest");
    for (Measurement measurement : measurements) {
      Figures figures = new Figures(measurement.metric().unit());
      for (Observation o : measurement.observations()) {
        Interval interval = o.interval();
        Bounds bounds = o.bounds();
        table.row(
            measurement.dataset().name(),
            o.country(),
            o.entity(),
            o.partner(),
            o.year(),
            figures.text(o.value()),
            Figures.plain(o.numerator()),
            Figures.plain(o.denominator()),
            figures.text(interval == null ? null : interval.lower()),
            figures.text(interval == null ? null : interval.upper()),
            figures.text(bounds == null ? null : bounds.lowest()),
            figures.text(bounds == null ? null : bounds.highest()));
      }
    }
    table.print(out);
    out.println();
    measurements.forEach(measurement -> Footnote.print(measurement, out));
  }
}
