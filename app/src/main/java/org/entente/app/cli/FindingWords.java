package org.entente.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.host.finding.Events;
import org.entente.host.finding.FindingOptions;
import org.entente.host.measure.MeasureException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is asked of findings beyond the question. */
final class FindingWords {

  @Option(
      names = "--between",
      paramLabel = "FROM-TO",
      description =
          "The two years whose change is taken apart. Default: from the peak to the last year.")
  private @Nullable String between;

  @Option(
      names = "--breaks",
      paramLabel = "NUMBER",
      description =
          "The most breaks to look for. Default: as many as the years carry (7 to 11 years: one); more is refused.")
  private @Nullable String breaks;

  @Option(
      names = "--event",
      paramLabel = "EVENT|DAY|YEAR",
      description =
          "Compare the course before and after: an event ('entente events' lists them), its first day (2018-11-01), or the first year after (2019).")
  private @Nullable String event;

  /**
   * The options.
   *
   * @param library the library's folder, where the user's own events are
   */
  FindingOptions options(Path library) throws MeasureException, IOException {
    return FindingOptions.parse(
        between, breaks, event, event == null ? List.of() : Events.of(library));
  }
}
