package org.entente.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.app.output.EventStudyCsv;
import org.entente.app.output.EventStudyJson;
import org.entente.app.output.Json;
import org.entente.statistics.Coefficient.Uncertainty;
import org.entente.statistics.EventStudyEstimate;
import org.entente.statistics.PanelEventStudy;
import org.entente.statistics.PanelException;
import org.entente.statistics.RelativeEventStudy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Estimates the effect of an event on a panel of the user's own. */
@Command(
    name = "event-study",
    mixinStandardHelpOptions = true,
    description = {
      "Estimates the effect of an event from a panel of your own: a CSV file with the columns author, year, outcome and treated, a row an author and year.",
      "From a dataset with author identifiers, 'entente measure productivity-effect' builds the panel itself."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente event-study --panel authors.csv --event 2018",
      "  entente event-study --panel authors.csv --event 2018 --placebo 2016 --format csv"
    })
final class EventStudyCommand implements Callable<Integer> {

  /** The placebo is so many years before the event unless another is named. */
  private static final int PLACEBO = 2;

  @Mixin private final FormatOption format = new FormatOption();

  @Option(
      names = "--panel",
      paramLabel = "FILE.csv",
      required = true,
      description = "The panel. Rows in any order; other columns are ignored.")
  @SuppressWarnings("NullAway.Init")
  private Path panel;

  @Option(
      names = "--event",
      paramLabel = "YEAR",
      required = true,
      description = "The last year before the effect: the base year.")
  private int event;

  @Option(
      names = "--placebo",
      paramLabel = "YEAR",
      description =
          "A year before the event, as if the effect had begun after it. Default: two years before the event, where the panel has that.")
  private @Nullable Integer placebo;

  @Option(
      names = "--scale",
      paramLabel = "level|relative",
      description =
          "level: the effect in the outcome's own units; relative: as a relative change, for counts. Default: level.")
  private Scale scale = Scale.level;

  /** Written as on the command line. */
  enum Scale {
    level,
    relative
  }

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (!Files.isRegularFile(panel)) {
      throw new CommandFailure("There is no file " + panel + ".");
    }
    String dataset = String.valueOf(panel.getFileName());
    EventStudyEstimate estimate = estimate();
    PrintWriter out = spec.commandLine().getOut();
    switch (format.format()) {
      case json ->
          out.println(Json.mapper().writeValueAsString(EventStudyJson.of(dataset, estimate)));
      case csv -> EventStudyCsv.write(dataset, estimate, out);
      case table -> print(dataset, estimate, out);
    }
    out.flush();
    return 0;
  }

  private EventStudyEstimate estimate() throws CommandFailure, IOException {
    PanelFile.Content content = PanelFile.read(panel);
    Integer asked = placebo;
    if (asked != null && asked >= event) {
      throw new CommandFailure(
          "The placebo year " + asked + " must be before the event year " + event + ".");
    }
    int[] years = content.panel().distinctTimes();
    Integer year = asked;
    if (year == null && years[0] <= event - PLACEBO) {
      year = event - PLACEBO;
    }
    try {
      return scale == Scale.relative
          ? RelativeEventStudy.estimate(content.panel(), content.treated(), event, year)
          : PanelEventStudy.estimate(content.panel(), content.treated(), event, year);
    } catch (PanelException e) {
      throw new CommandFailure(panel + ": " + e.getMessage());
    }
  }

  private static void print(String dataset, EventStudyEstimate estimate, PrintWriter out) {
    TextTable table = new TextTable("entity", "year", "value", "lower", "upper", "p");
    for (EventStudyEstimate.Figure figure : estimate.figures()) {
      Uncertainty uncertainty = figure.uncertainty();
      table.row(
          figure.name(),
          figure.year(),
          digits(figure.value()),
          uncertainty == null ? "" : digits(uncertainty.lower()),
          uncertainty == null ? "" : digits(uncertainty.upper()),
          uncertainty == null ? "" : digits(uncertainty.pValue()));
    }
    table.print(out);
    out.println();
    out.printf(
        Locale.ROOT,
        "%s: %,d treated and %,d control authors, %,d rows%s; base year %d%s. Effects of authors and years, errors clustered by author, 95 %% intervals.%n",
        dataset,
        estimate.treated(),
        estimate.controls(),
        estimate.rows(),
        estimate.singletons() == 0
            ? ""
            : String.format(
                Locale.ROOT, " (%,d authors with one year left out)", estimate.singletons()),
        estimate.event(),
        estimate.placebo() == null ? "" : ", placebo year " + estimate.placebo());
    estimate.notes().forEach(out::println);
    out.println(
        "The effect is the event's only if both groups would have gone on alike without it (parallel trends), which no data can show.");
  }

  private static String digits(double value) {
    String digits = String.format(Locale.ROOT, "%.4f", value);
    return digits.equals("-0.0000") ? "0.0000" : digits;
  }
}
