package org.entente.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.app.Workspace;
import org.entente.app.output.DatasetCsv;
import org.entente.app.output.DatasetJson;
import org.entente.app.output.ImportReportJson;
import org.entente.app.output.Json;
import org.entente.host.intake.ImportReport;
import org.entente.host.library.Dataset;
import org.entente.host.library.RejectedRecord;
import org.entente.host.library.UnresolvedAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one dataset. */
@Command(
    name = "dataset",
    mixinStandardHelpOptions = true,
    description =
        "Shows a dataset: its imports, the records that were rejected, the addresses without a country.")
final class DatasetCommand implements Callable<Integer> {

  @Mixin private final LibraryOption library = new LibraryOption();
  @Mixin private final FormatOption format = new FormatOption();

  @Parameters(paramLabel = "NAME", description = "The dataset.")
  private String name = "";

  @Option(
      names = "--rejects",
      description = "List the records that were rejected, with file and line.")
  private boolean rejects;

  @Option(
      names = "--unresolved",
      description = "List the address texts without a country, most frequent first.")
  private boolean unresolved;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "1000",
      description = "List so many at most. Default: ${DEFAULT-VALUE}.")
  private int limit;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (Workspace workspace = library.open()) {
      Dataset dataset = workspace.measurer().dataset(name);
      if (rejects) {
        printRejects(workspace.library().rejects(name, limit), out);
      }
      if (unresolved) {
        printUnresolved(workspace.library().unresolved(name, limit), out);
      }
      if (!rejects && !unresolved) {
        printDataset(dataset, workspace.library().imports(name), out);
      }
    }
    out.flush();
    return 0;
  }

  private void printRejects(List<RejectedRecord> records, PrintWriter out) throws Exception {
    switch (format.format()) {
      case json -> out.println(Json.mapper().writeValueAsString(records));
      case csv -> DatasetCsv.writeRejects(records, out);
      case table -> {
        TextTable table = new TextTable("file", "line", "record", "code", "message");
        records.forEach(r -> table.row(r.file(), r.line(), r.record(), r.code(), r.message()));
        table.print(out);
      }
    }
  }

  private void printUnresolved(List<UnresolvedAddress> addresses, PrintWriter out)
      throws Exception {
    switch (format.format()) {
      case json -> out.println(Json.mapper().writeValueAsString(addresses));
      case csv -> DatasetCsv.writeUnresolved(addresses, out);
      case table -> {
        TextTable table = new TextTable("count", "address", "file", "line");
        addresses.forEach(a -> table.row(a.count(), a.text(), a.file(), a.line()));
        table.print(out);
      }
    }
  }

  private record DatasetWithImports(DatasetJson dataset, List<ImportReportJson> imports) {}

  private void printDataset(Dataset dataset, List<ImportReport> imports, PrintWriter out)
      throws Exception {
    switch (format.format()) {
      case json -> {
        List<ImportReportJson> reports = imports.stream().map(ImportReportJson::of).toList();
        out.println(
            Json.mapper()
                .writeValueAsString(new DatasetWithImports(DatasetJson.of(dataset), reports)));
      }
      case csv -> DatasetCsv.write(List.of(dataset), out);
      case table -> {
        DatasetsCommand.print(List.of(dataset), out);
        for (ImportReport report : imports) {
          out.println();
          ImportCommand.print(report, out);
        }
      }
    }
  }
}
