package org.entente.app.cli;

import picocli.CommandLine.Option;

/** How a command prints its results. */
final class FormatOption {

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      defaultValue = "table",
      description = "How to print: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.table;

  Format format() {
    return format;
  }
}
