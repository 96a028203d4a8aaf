package org.entente.app.cli;

import java.util.List;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Question;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which metric, on which datasets, and what is asked of it. */
final class MetricOptions {

  @Parameters(paramLabel = "METRIC", description = "The metric's id.")
  private String metric = "";

  @Option(
      names = "--dataset",
      paramLabel = "NAME[,NAME]",
      required = true,
      description = "The datasets.")
  private List<String> datasets = List.of();

  @Mixin private final QuestionOptions options = new QuestionOptions();

  Question question() throws MeasureException {
    return options.question(metric);
  }

  /** The datasets, each once, in the order given. */
  List<String> datasets() {
    return QuestionOptions.names(datasets);
  }
}
