package org.entente.app.cli;

import picocli.CommandLine.Option;

/** How a command prints what is no table of figures: for people, or as JSON. */
final class ReportFormatOption {

  /** The two forms; a third is wrong usage. */
  enum ReportFormat {
    table,
    json
  }

  @Option(
      names = "--format",
      paramLabel = "table|json",
      defaultValue = "table",
      description = "How to print: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private ReportFormat format = ReportFormat.table;

  boolean json() {
    return format == ReportFormat.json;
  }
}
