package org.entente.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.app.Workspace;
import org.entente.app.output.AddressSummaryJson;
import org.entente.app.output.DatasetCsv;
import org.entente.app.output.DatasetJson;
import org.entente.app.output.ImportReportJson;
import org.entente.app.output.Json;
import org.entente.host.intake.ImportReport;
import org.entente.host.intake.UnresolvedNames;
import org.entente.host.library.AddressSummary;
import org.entente.host.library.CountryDifference;
import org.entente.host.library.Dataset;
import org.entente.host.library.RejectedRecord;
import org.jspecify.annotations.Nullable;
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
      description =
          "List what addresses without a country end in, most frequent first: one alias settles each.")
  private boolean unresolved;

  @Option(
      names = "--differences",
      description =
          "List the addresses that say another country than the source states beside them.")
  private boolean differences;

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
        printUnresolved(UnresolvedNames.of(workspace.library(), name, limit), out);
      }
      if (differences) {
        printDifferences(workspace.library().countryDifferences(name, limit), out);
      }
      if (!rejects && !unresolved && !differences) {
        Optional<AddressSummary> addresses = workspace.library().addressSummary(name);
        printDataset(dataset, addresses, workspace.library().imports(name), out);
        String tables = workspace.countries().current().version();
        if (!tables.equals(dataset.countryTables())) {
          spec.commandLine()
              .getErr()
              .println(
                  "Its countries were found with tables "
                      + dataset.countryTables()
                      + "; there are "
                      + tables
                      + " now: 'entente resolve "
                      + name
                      + "' uses them.");
        }
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

  private void printUnresolved(List<UnresolvedNames.Group> groups, PrintWriter out)
      throws Exception {
    switch (format.format()) {
      case json -> out.println(Json.mapper().writeValueAsString(groups));
      case csv -> DatasetCsv.writeUnresolved(groups, out);
      case table -> {
        TextTable table =
            new TextTable("count", "name", "addresses", "most frequent of them", "file", "line");
        groups.forEach(
            g -> table.row(g.count(), g.name(), g.texts(), g.example(), g.file(), g.line()));
        table.print(out);
        if (!groups.isEmpty()) {
          out.println();
          out.println(
              "Where you know the country of a name: entente alias add \""
                  + groups.get(0).name()
                  + "\" CODE");
        }
      }
    }
  }

  private void printDifferences(List<CountryDifference> found, PrintWriter out) throws Exception {
    switch (format.format()) {
      case json -> out.println(Json.mapper().writeValueAsString(found));
      case csv -> DatasetCsv.writeDifferences(found, out);
      case table -> {
        TextTable table =
            new TextTable(
                "count",
                "address says",
                "source states",
                "organisation",
                "address",
                "file",
                "line");
        found.forEach(
            d ->
                table.row(
                    d.count(),
                    d.country(),
                    d.organisationCountry(),
                    d.organisation(),
                    d.text(),
                    d.file(),
                    d.line()));
        table.print(out);
      }
    }
  }

  private record DatasetWithImports(
      DatasetJson dataset,
      @Nullable AddressSummaryJson addresses,
      List<ImportReportJson> imports) {}

  private void printDataset(
      Dataset dataset,
      Optional<AddressSummary> addresses,
      List<ImportReport> imports,
      PrintWriter out)
      throws Exception {
    switch (format.format()) {
      case json -> {
        List<ImportReportJson> reports = imports.stream().map(ImportReportJson::of).toList();
        out.println(
            Json.mapper()
                .writeValueAsString(
                    new DatasetWithImports(
                        DatasetJson.of(dataset),
                        addresses.map(AddressSummaryJson::of).orElse(null),
                        reports)));
      }
      case csv -> DatasetCsv.write(List.of(dataset), out);
      case table -> {
        DatasetsCommand.print(List.of(dataset), out);
        out.println();
        addresses.ifPresent(summary -> AddressSentences.of(summary).forEach(out::println));
        for (ImportReport report : imports) {
          out.println();
          ImportCommand.print(report, out);
        }
      }
    }
  }
}
